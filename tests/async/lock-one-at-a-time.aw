# Only one task at a time is inside a lock.
import asyncio


async def work(name, lock):
    async with lock:
        print(name, "is in")
        await asyncio.sleep(0.01)
        print(name, "goes out")


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*[work(name, lock) for name in ("ann", "bob", "cid")])


asyncio.run(main())

# output:
#| ann is in
#| ann goes out
#| bob is in
#| bob goes out
#| cid is in
#| cid goes out
