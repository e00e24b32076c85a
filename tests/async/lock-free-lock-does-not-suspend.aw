# A free lock is taken at once: no other task gets a turn.
import asyncio


async def other():
    print("other")


async def main():
    task = asyncio.create_task(other())
    lock = asyncio.Lock()
    async with lock:
        print("taken")
    print(await lock.acquire(), lock.release())
    await task


asyncio.run(main())

# output:
#| taken
#| True None
#| other
