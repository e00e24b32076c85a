# asyncio.Future() makes a future of the running loop, loop.create_future() does the same.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = asyncio.Future()
    print(future.get_loop() is loop)  # expect: True
    future.set_result(7)
    print(await future)  # expect: 7
    print(asyncio.Future(loop=loop).get_loop() is loop)  # expect: True
    print(isinstance(loop.create_future(), asyncio.Future), type(future).__name__)
    # expect: True Future


asyncio.run(main())
