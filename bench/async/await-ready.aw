# Await: a coroutine that returns at once, so that the await never suspends.
# expect: 31999996000000
# operations: 8000000 awaits
# goal: 2
import asyncio


async def add(a, b):
    return a + b


async def main():
    total = 0
    for i in range(8000000):
        total = await add(total, i)
    print(total)


asyncio.run(main())
