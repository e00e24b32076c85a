# When one task fails, the others are cancelled, and the group raises an ExceptionGroup.
import asyncio


async def fail():
    await asyncio.sleep(0.01)
    raise ValueError("one failed")


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("work is cancelled")  # expect: work is cancelled
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            task = group.create_task(work())
            group.create_task(fail())
    except ExceptionGroup as errors:
        print(errors, errors.exceptions)
        # expect: unhandled errors in a TaskGroup (1 sub-exception) (ValueError('one failed'),)
    print(task.cancelled())  # expect: True


asyncio.run(main())
