# Gatherings can be nested: the result has their shape.
import asyncio


async def work(n):
    await asyncio.sleep(0)
    return n


async def main():
    print(await asyncio.gather(work(1), asyncio.gather(work(2), work(3)), asyncio.gather()))
    # expect: [1, [2, 3], []]


asyncio.run(main())
