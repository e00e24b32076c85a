# Cancelling a task that awaits another task cancels that one; the awaiting one follows.
import asyncio


async def inner():
    try:
        await asyncio.sleep(10)
    finally:
        print("inner ends")


async def outer(task):
    try:
        await task
    finally:
        print("outer ends")


async def main():
    inner_task = asyncio.create_task(inner())
    outer_task = asyncio.create_task(outer(inner_task))
    await asyncio.sleep(0)
    outer_task.cancel()
    print(inner_task.cancelling(), outer_task.cancelling())
    await asyncio.wait([outer_task])
    print(inner_task.cancelled(), outer_task.cancelled())


asyncio.run(main())

# output:
#| 1 1
#| inner ends
#| outer ends
#| True True
