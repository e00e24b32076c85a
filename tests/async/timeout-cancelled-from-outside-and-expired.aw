# Cancelled from outside and expired in the same turn: the cancellation from outside wins.
import asyncio
import time


async def work():
    async with asyncio.timeout(0.01):
        await asyncio.sleep(10)


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    time.sleep(0.02)
    task.cancel("from outside")
    try:
        await task
    except BaseException as error:
        print(repr(error), task.cancelling())  # expect: CancelledError('from outside') 1


asyncio.run(main())
