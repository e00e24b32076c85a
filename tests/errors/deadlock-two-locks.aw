# Each task holds one lock and waits for the other's: both are named, with lock and line.
# status: 3
# stderr: Deadlock
# stderr: ann
# stderr: Lock
# stderr: bob
# stderr: Lock
# oracle: no (CPython hangs)
import asyncio


async def work(first, second):
    async with first:
        await asyncio.sleep(0)
        async with second:
            print("never")


async def main():
    one, two = asyncio.Lock(), asyncio.Lock()
    ann = asyncio.create_task(work(one, two), name="ann")
    bob = asyncio.create_task(work(two, one), name="bob")
    print("both begin")
    await ann
    await bob


asyncio.run(main())

# output:
#| both begin
