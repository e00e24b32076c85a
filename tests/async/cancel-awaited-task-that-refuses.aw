# When the awaited task swallows the cancellation, the awaiting task is not cancelled at all.
import asyncio


async def inner():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "inner's result"


async def outer(task):
    return "outer got " + await task


async def main():
    inner_task = asyncio.create_task(inner())
    outer_task = asyncio.create_task(outer(inner_task))
    await asyncio.sleep(0)
    print(outer_task.cancel())  # expect: True
    print(await outer_task, outer_task.cancelling())  # expect: outer got inner's result 1


asyncio.run(main())
