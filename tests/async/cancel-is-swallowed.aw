# A task may swallow the cancellation and go on; then it ends as if nothing had happened.
import asyncio


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("I would rather not")  # expect: I would rather not
    await asyncio.sleep(0)
    return "finished"


async def main():
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    task.cancel()
    print(await task, task.cancelled(), task.cancelling())  # expect: finished False 1


asyncio.run(main())
