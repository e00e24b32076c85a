# A group that is already cancelling its tasks takes no new ones.
import asyncio


async def fail():
    raise ValueError("failed")


async def work(group):
    late = asyncio.sleep(0)
    try:
        await asyncio.sleep(10)
    finally:
        try:
            group.create_task(late)
        except RuntimeError as error:
            print(error)
            # expect: TaskGroup <TaskGroup tasks=1 errors=1 cancelling> is shutting down
            late.close()


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work(group))
            group.create_task(fail())
    except* ValueError as errors:
        print(errors.exceptions)  # expect: (ValueError('failed'),)


asyncio.run(main())
