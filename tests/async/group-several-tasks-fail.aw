# The exceptions of all tasks that failed are in the group, in the order in which they failed.
import asyncio


async def fail(seconds, error):
    try:
        await asyncio.sleep(seconds)
    finally:
        raise error


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(10, KeyError("in the clean-up")))
            group.create_task(fail(0.01, ValueError("first")))
    except* ValueError as errors:
        print("ValueErrors:", errors.exceptions)  # expect: ValueErrors: (ValueError('first'),)
    except* KeyError as errors:
        print("KeyErrors:", errors.exceptions)  # expect: KeyErrors: (KeyError('in the clean-up'),)


asyncio.run(main())
