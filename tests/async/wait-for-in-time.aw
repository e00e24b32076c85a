# wait_for gives the result when it comes in time.
import asyncio


async def work(n):
    await asyncio.sleep(0.01)
    return n


async def main():
    print(await asyncio.wait_for(work(1), timeout=1))  # expect: 1
    print(await asyncio.wait_for(work(2), None))  # expect: 2
    print(await asyncio.wait_for(asyncio.create_task(work(3)), 1))  # expect: 3
    future = asyncio.get_running_loop().create_future()
    future.set_result(4)
    print(await asyncio.wait_for(future, 0))  # expect: 4


asyncio.run(main())
