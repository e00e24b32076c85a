# A task given twice is waited for once.
import asyncio


async def main():
    task = asyncio.create_task(asyncio.sleep(0, "once"))
    for awaitable in asyncio.as_completed([task, task]):
        print(await awaitable)  # expect: once


asyncio.run(main())
