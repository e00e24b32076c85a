# A limit around a group cancels all of its tasks.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("work is cancelled")  # expect: work is cancelled
        # expect: work is cancelled
        raise


async def main():
    try:
        async with asyncio.timeout(0.01):
            async with asyncio.TaskGroup() as group:
                group.create_task(work())
                group.create_task(work())
    except TimeoutError:
        print("timed out")  # expect: timed out


asyncio.run(main())
