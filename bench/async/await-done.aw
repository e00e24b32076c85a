# Await: a future that is already done, so that the await never suspends.
# expect: 16000000
# operations: 8000000 awaits
# goal: 2
import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    future.set_result(2)
    total = 0
    for _ in range(8000000):
        total += await future
    print(total)


asyncio.run(main())
