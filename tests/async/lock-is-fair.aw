# Those who wait get the lock in the order in which they came; nobody pushes in.
import asyncio


async def work(name, lock, rounds):
    for n in range(rounds):
        async with lock:
            print(name, n)  # expect: ann 0
            # expect: bob 0
            # expect: cid 0
            # expect: ann 1
            # expect: bob 1
            # expect: cid 1
            # expect: ann 2
            # expect: bob 2
            await asyncio.sleep(0)


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(work("ann", lock, 3), work("bob", lock, 3), work("cid", lock, 2))


asyncio.run(main())
