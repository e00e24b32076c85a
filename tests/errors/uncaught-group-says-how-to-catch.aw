# Below a task group's exception stands how it is caught.
# status: 1
# stderr: unhandled errors in a TaskGroup (1 sub-exception)
# stderr: help: `except* ZeroDivisionError:` around the `async with`
import asyncio


async def work():
    return 1 / 0


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(work())


asyncio.run(main())
