# A bare return ends an asynchronous generator.
import asyncio


async def until(limit):
    n = 0
    while True:
        if n == limit:
            return
        yield n
        n += 1


async def main():
    async for n in until(2):
        print(n)  # expect: 0
        # expect: 1


asyncio.run(main())
