# The same for a bare future.
# stderr: Future exception was never retrieved
# stderr: ValueError: nobody looks
import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    future.set_exception(ValueError("nobody looks"))
    print("main ends")  # expect: main ends


asyncio.run(main())
