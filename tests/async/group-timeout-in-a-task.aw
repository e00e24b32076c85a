# A TimeoutError that leaves a task of the group is a failure like any other.
import asyncio


async def limited():
    async with asyncio.timeout(0.01):
        await asyncio.sleep(10)


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(limited())
            group.create_task(asyncio.sleep(10))
    except* TimeoutError as errors:
        print(errors.exceptions)  # expect: (TimeoutError(),)


asyncio.run(main())
