# Awaited twice by mistake: the inner await gave a plain value already.
# status: 1
# stderr: line 13, in main
# stderr: TypeError: object int can't be used in 'await' expression
import asyncio


async def answer():
    return 42


async def main():
    await (await answer())


asyncio.run(main())
