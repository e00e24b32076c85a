# Cancelling the task that waits at the end of a group cancels all of the group's tasks.
import asyncio


async def work(log):
    try:
        await asyncio.sleep(10)
    finally:
        log.append("work ends")


async def parent(log):
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work(log))
            group.create_task(work(log))
    finally:
        print(log)  # expect: ['work ends', 'work ends']


async def main():
    task = asyncio.create_task(parent([]))
    await asyncio.sleep(0.01)
    task.cancel("from outside")
    try:
        await task
    except asyncio.CancelledError as error:
        print(repr(error), task.cancelled())  # expect: CancelledError('from outside') True


asyncio.run(main())
