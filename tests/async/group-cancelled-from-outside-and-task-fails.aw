# Cancelled from outside while a task fails in its clean-up: the group of errors comes out.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    finally:
        raise ValueError("clean-up")


async def parent():
    async with asyncio.TaskGroup() as group:
        group.create_task(work())


async def main():
    task = asyncio.create_task(parent())
    await asyncio.sleep(0.01)
    task.cancel()
    try:
        await task
    except ExceptionGroup as errors:
        print(errors.exceptions, task.cancelled(), task.cancelling())
        # expect: (ValueError('clean-up'),) False 1


asyncio.run(main())
