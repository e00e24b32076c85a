# Awaited one after another, sleeps add up; side by side the longest one counts.
import asyncio
import time


async def main():
    began = time.perf_counter()
    for _ in range(3):
        await asyncio.sleep(0.02)
    print("in turn:", time.perf_counter() - began >= 0.059)  # expect: in turn: True
    began = time.perf_counter()
    await asyncio.gather(*[asyncio.sleep(0.06) for _ in range(3)])
    print("together:", time.perf_counter() - began < 0.17)  # expect: together: True


asyncio.run(main())
