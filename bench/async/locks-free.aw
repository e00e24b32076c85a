# Locks: a lock that nobody else wants, taken and released with `async with`.
# expect: 3000000
# operations: 3000000 locks
import asyncio


async def main():
    lock = asyncio.Lock()
    count = 0
    for _ in range(3000000):
        async with lock:
            count += 1
    print(count)


asyncio.run(main())
