# Several workers on one queue: whoever is free takes the next item.
import asyncio


async def worker(name, queue, turns):
    done = []
    while True:
        job = await queue.get()
        if job is None:
            return name, done
        for _ in range(turns):
            await asyncio.sleep(0)
        done.append(job)


async def main():
    queue = asyncio.Queue()
    for job in range(8):
        queue.put_nowait(job)
    for _ in range(2):
        queue.put_nowait(None)
    print(await asyncio.gather(worker("quick", queue, 2), worker("slow", queue, 7)))
    # expect: [('quick', [0, 2, 3, 4, 6, 7]), ('slow', [1, 5])]


asyncio.run(main())
