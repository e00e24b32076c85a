# The block's exception comes after those of the tasks.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    finally:
        raise KeyError("task")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work())
            await asyncio.sleep(0)
            raise ValueError("block")
    except ExceptionGroup as errors:
        print(errors, errors.exceptions)


asyncio.run(main())

# output:
#| unhandled errors in a TaskGroup (2 sub-exceptions) (KeyError('task'), ValueError('block'))
