# Two `async for` loops over slow iterators take turns.
import asyncio


async def countdown(start):
    while start:
        await asyncio.sleep(0)
        yield start
        start -= 1


async def show(name, start):
    async for n in countdown(start):
        print(name, n)  # expect: a 3
        # expect: b 2
        # expect: a 2
        # expect: b 1
        # expect: a 1


async def main():
    await asyncio.gather(show("a", 3), show("b", 2))


asyncio.run(main())
