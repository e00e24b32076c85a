# A semaphore lets so many in at a time.
import asyncio


async def work(n, seconds, semaphore, inside):
    async with semaphore:
        inside.append(n)
        print(inside)  # expect: [0]
        # expect: [0, 1]
        # expect: [1, 2]
        # expect: [2, 3]
        # expect: [3, 4]
        await asyncio.sleep(seconds)
        inside.remove(n)


async def main():
    semaphore = asyncio.Semaphore(2)
    inside = []
    seconds = [0.02, 0.05, 0.06, 0.05, 0.01]
    await asyncio.gather(*[work(n, s, semaphore, inside) for n, s in enumerate(seconds)])


asyncio.run(main())
