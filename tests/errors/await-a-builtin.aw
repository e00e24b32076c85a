# A builtin function gave the value.
# status: 1
# stderr: line 11, in main
# stderr: TypeError: object int can't be used in 'await' expression
# stderr: len
# stderr: line 11
import asyncio


async def main():
    await len("three")


asyncio.run(main())
