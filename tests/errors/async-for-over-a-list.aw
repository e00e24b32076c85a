# `async for` over a plain list.
# status: 1
# stderr: line 9, in main
# stderr: TypeError: 'async for' requires an object with __aiter__ method, got list
import asyncio


async def main():
    async for n in [1, 2, 3]:
        print(n)


asyncio.run(main())
