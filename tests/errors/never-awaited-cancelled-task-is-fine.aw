# The coroutine of a task that was cancelled before it began is not reported.
import asyncio


async def work():
    print("never")


async def main():
    task = asyncio.create_task(work())
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled())  # expect: True


asyncio.run(main())
