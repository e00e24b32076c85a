# Lines of asyncio itself do not stand in the traceback: they are not what went wrong.
# status: 1
# stderr: line 24, in <module>
# stderr: line 21, in main
# stderr: line 13, in fail
# stderr: ValueError: below several layers of asyncio
# no-stderr: in wait_for
# no-stderr: in gather
# no-stderr: in run
# no-stderr: stdlib
import asyncio

async def fail(): raise ValueError("below several layers of asyncio")


async def nothing():
    return None


async def main():
    await asyncio.gather(nothing(), asyncio.wait_for(fail(), 10))


asyncio.run(main())
