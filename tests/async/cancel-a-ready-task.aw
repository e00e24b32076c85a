# A task that is already about to go on is cancelled at its next step.
import asyncio


async def work():
    try:
        await asyncio.sleep(0)
        print("never")
    except asyncio.CancelledError:
        print("cancelled at sleep(0)")  # expect: cancelled at sleep(0)
        raise


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.sleep(0)
    print(task.cancelled())  # expect: True


asyncio.run(main())
