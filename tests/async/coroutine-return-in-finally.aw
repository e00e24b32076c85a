# return in finally replaces what was on its way, also a cancellation.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    finally:
        return "returned instead"


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    print(await task, task.cancelled())  # expect: returned instead False


asyncio.run(main())
