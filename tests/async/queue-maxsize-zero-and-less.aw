# maxsize 0 or less means: no limit.
import asyncio


async def main():
    for size in (0, -1):
        queue = asyncio.Queue(size)
        for n in range(100):
            queue.put_nowait(n)
        print(queue.maxsize, queue.full(), queue.qsize())  # expect: 0 False 100
        # expect: -1 False 100


asyncio.run(main())
