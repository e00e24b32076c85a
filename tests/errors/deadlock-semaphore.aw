# More acquisitions than a semaphore has places, and nobody who releases.
# status: 3
# stderr: Deadlock
# stderr: line 12
# oracle: no (CPython hangs)
import asyncio


async def main():
    semaphore = asyncio.Semaphore(2)
    for n in range(3):
        await semaphore.acquire()
        print("acquired", n)


asyncio.run(main())

# output:
#| acquired 0
#| acquired 1
