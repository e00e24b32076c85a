# A generator is no awaitable.
# status: 1
# stderr: TypeError: object generator can't be used in 'await' expression
# stderr: steps
# stderr: line 14
import asyncio


def steps():
    yield 1


async def main():
    await steps()


asyncio.run(main())
