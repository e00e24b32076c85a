# A semaphore lets so many in at a time.
import asyncio


async def work(n, turns, semaphore, inside):
    async with semaphore:
        inside.append(n)
        print(inside)  # expect: [0]
        # expect: [0, 1]
        # expect: [1, 2]
        # expect: [2, 3]
        # expect: [3, 4]
        for _ in range(turns):
            await asyncio.sleep(0)
        inside.remove(n)


async def main():
    semaphore = asyncio.Semaphore(2)
    inside = []
    turns = [20, 50, 60, 50, 10]
    await asyncio.gather(*[work(n, t, semaphore, inside) for n, t in enumerate(turns)])


asyncio.run(main())
