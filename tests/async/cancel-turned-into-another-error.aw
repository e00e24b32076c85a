# What the clean-up raises replaces the cancellation, which stays its context.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise ValueError("clean-up failed")


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except ValueError as error:
        print(error, "- context:", repr(error.__context__), "- cancelled:", task.cancelled())
        # expect: clean-up failed - context: CancelledError() - cancelled: False


asyncio.run(main())
