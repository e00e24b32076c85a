# A task that is cancelled before its first step never runs a line of its coroutine.
import asyncio


async def work():
    print("never")


async def main():
    task = asyncio.create_task(work())
    task.cancel("too early")
    await asyncio.sleep(0)
    print(task.cancelled())  # expect: True
    try:
        await task
    except asyncio.CancelledError as error:
        print(repr(error))  # expect: CancelledError('too early')


asyncio.run(main())
