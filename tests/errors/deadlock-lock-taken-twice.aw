# A task that takes a lock it holds waits for itself.
# status: 3
# stderr: Deadlock
# stderr: line 13
# oracle: no (CPython hangs)
import asyncio


async def main():
    lock = asyncio.Lock()
    async with lock:
        print("once")
        async with lock:  # again
            print("never")


asyncio.run(main())

# output:
#| once
