# When the awaited task is cancelled by somebody else, wait_for raises CancelledError.
import asyncio


async def main():
    task = asyncio.create_task(asyncio.sleep(10))
    asyncio.get_running_loop().call_later(0.01, task.cancel)
    try:
        await asyncio.wait_for(task, 5)
    except asyncio.CancelledError:
        print("cancelled", asyncio.current_task().cancelling())  # expect: cancelled 0


asyncio.run(main())
