# When main ends, asyncio.run cancels the tasks that are still running and waits for them.
# no-stderr: Traceback
import asyncio


async def background():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("background is cancelled")
        await asyncio.sleep(0.01)
        print("background has cleaned up")
        raise


async def main():
    task = asyncio.create_task(background(), name="background")
    await asyncio.sleep(0)
    print("main ends", task.done())


asyncio.run(main())
print("run has returned")

# output:
#| main ends False
#| background is cancelled
#| background has cleaned up
#| run has returned
