# Who holds the lock that others wait for, and since which line.
# status: 3
# stderr: task other (wait_for_it(), created in line 23) waits for the Lock `lock`, which task Task-1 has held since line 22:
# stderr: line 15, in wait_for_it
# stderr: which task Task-1 has held since line 22
# oracle: no (CPython hangs)
# no-stderr: which task other
import asyncio

lock = asyncio.Lock()


async def wait_for_it():
    print("begins")
    async with lock:
        print("never")


async def main():
    async with asyncio.Lock():
        pass
    async with lock:
        task = asyncio.create_task(wait_for_it(), name="other")
        third = asyncio.create_task(wait_for_it(), name="third")
        await task
        await third


asyncio.run(main())

# output:
#| begins
#| begins
