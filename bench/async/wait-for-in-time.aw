# Wait: wait_for around a coroutine that gives way once and is done long before the timeout.
# expect: 100000
# operations: 100000 calls
import asyncio


async def work():
    await asyncio.sleep(0)
    return 1


async def main():
    total = 0
    for _ in range(100000):
        total += await asyncio.wait_for(work(), 60)
    print(total)


asyncio.run(main())
