# cancel() raises CancelledError at the await where the task stands, in the next turn.
import asyncio


async def work():
    try:
        print("work sleeps")
        await asyncio.sleep(10)
        print("never")
    except asyncio.CancelledError:
        print("work is cancelled")
        raise


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    print(task.cancel())
    print("cancel only asks:", task.done(), task.cancelled())
    try:
        await task
    except asyncio.CancelledError:
        print("main sees it:", task.done(), task.cancelled())


asyncio.run(main())

# output:
#| work sleeps
#| True
#| cancel only asks: False False
#| work is cancelled
#| main sees it: True True
