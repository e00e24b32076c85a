# The report names the call that made the value, though it passed through other hands.
# status: 1
# stderr: line 19, in main
# stderr: TypeError: object dict can't be used in 'await' expression
# stderr: load
import asyncio


def load():
    return {"answer": 42}


def pass_on(value):
    return value


async def main():
    value = pass_on(load())
    await value


asyncio.run(main())
