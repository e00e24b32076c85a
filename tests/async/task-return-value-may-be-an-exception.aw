# An exception that is returned is a result like any other.
import asyncio


async def work():
    return ValueError("returned")


async def main():
    task = asyncio.create_task(work())
    print(repr(await task), task.exception())  # expect: ValueError('returned') None


asyncio.run(main())
