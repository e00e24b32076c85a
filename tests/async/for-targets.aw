# The target of `async for` may be anything that can be assigned to.
import asyncio


async def pairs():
    yield 1, "one"
    yield 2, "two"


async def main():
    table = {}
    async for number, name in pairs():
        print(number, name)  # expect: 1 one
        # expect: 2 two
    async for number, table[number] in pairs():
        pass
    print(table)  # expect: {1: 'one', 2: 'two'}


asyncio.run(main())
