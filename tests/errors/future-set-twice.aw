# A future that has its result already.
# status: 1
# stderr: line 12, in main
# stderr: asyncio.exceptions.InvalidStateError: invalid state
import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    future.set_result(1)
    print(await future)  # expect: 1
    future.set_result(2)


asyncio.run(main())
