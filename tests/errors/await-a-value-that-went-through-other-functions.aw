# The report names the last call that gave the value.
# status: 1
# stderr: line 20, in main
# stderr: TypeError: object dict can't be used in 'await' expression
# stderr: pass_on
# stderr: line 19
import asyncio


def load():
    return {"answer": 42}


def pass_on(value):
    return value


async def main():
    value = pass_on(load())
    await value


asyncio.run(main())
