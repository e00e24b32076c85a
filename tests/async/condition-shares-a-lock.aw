# Several conditions may share one lock.
import asyncio


async def main():
    lock = asyncio.Lock()
    full, empty = asyncio.Condition(lock), asyncio.Condition(lock)
    async with full:
        print(lock.locked(), empty.locked())  # expect: True True
    print(await empty.acquire(), full.locked(), empty.release())  # expect: True True None
    print(lock.locked())  # expect: False


asyncio.run(main())
