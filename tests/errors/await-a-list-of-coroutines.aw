# A list cannot be awaited; gather waits for many.
# status: 1
# stderr: line 10, in main
# stderr: TypeError: object list can't be used in 'await' expression
import asyncio


async def main():
    jobs = [asyncio.get_running_loop().create_future()]
    await jobs


asyncio.run(main())
