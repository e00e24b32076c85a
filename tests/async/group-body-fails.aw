# When the block itself fails, its tasks are cancelled; its exception is in the group too.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    finally:
        print("work ends")  # expect: work ends


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            task = group.create_task(work())
            await asyncio.sleep(0)
            raise ValueError("in the block")
    except ExceptionGroup as errors:
        print(errors.exceptions, task.cancelled())  # expect: (ValueError('in the block'),) True


asyncio.run(main())
