# An opening bracket that is never closed is shown where it was opened.
# status: 1
# stderr: line 9
# stderr: SyntaxError: '(' was never closed
import asyncio


async def main():
    await asyncio.gather(
        asyncio.sleep(1),
        asyncio.sleep(2)


asyncio.run(main())
