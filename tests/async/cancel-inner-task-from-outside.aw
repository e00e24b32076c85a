# When the task one awaits is cancelled by somebody else, its CancelledError comes up here; it can
# be told apart by cancelling().
import asyncio


async def sleeper():
    await asyncio.sleep(10)


async def main():
    task = asyncio.create_task(sleeper())
    asyncio.get_running_loop().call_soon(task.cancel, "by a callback")
    try:
        await task
    except asyncio.CancelledError as error:
        print(repr(error), "task:", task.cancelled(), "me:", asyncio.current_task().cancelling())
        # expect: CancelledError('by a callback') task: True me: 0
    print("main was not cancelled")  # expect: main was not cancelled


asyncio.run(main())
