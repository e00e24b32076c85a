# An exception that leaves main comes out of asyncio.run; the traceback shows the program's lines.
# status: 1
# stderr: Traceback (most recent call last):
# stderr: line 20, in <module>
# stderr:     asyncio.run(main())
# stderr: line 17, in main
# stderr:     await fail()
# stderr: line 13, in fail
# stderr: ValueError: in a coroutine
# no-stderr: run_until_complete
import asyncio

async def fail(): raise ValueError("in a coroutine")


async def main():
    await fail()


asyncio.run(main())
