# Asynchronous generators can be chained like pipes.
import asyncio


async def count(limit):
    for n in range(limit):
        await asyncio.sleep(0)
        yield n


async def only_even(numbers):
    async for n in numbers:
        if n % 2 == 0:
            yield n


async def squared(numbers):
    async for n in numbers:
        yield n * n


async def main():
    async for n in squared(only_even(count(7))):
        print(n)  # expect: 0
        # expect: 4
        # expect: 16
        # expect: 36


asyncio.run(main())
