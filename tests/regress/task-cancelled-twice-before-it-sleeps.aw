# A task that cancels itself, goes to sleep and is cancelled once more before it runs again is cancelled, nothing else.
import asyncio


async def worker():
    asyncio.current_task().cancel()
    try:
        await asyncio.sleep(1)
    finally:
        print("ended")


async def main():
    task = asyncio.create_task(worker())
    await asyncio.sleep(0)
    print(task.cancel(), task.cancelling())  # expect: True 2
    # expect: ended
    try:
        await task
    except asyncio.CancelledError as error:
        print(repr(error), task.cancelled())  # expect: CancelledError() True


asyncio.run(main())
