# A finally block may still wait: the cancellation was delivered once and is over.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    finally:
        print("closing")  # expect: closing
        await asyncio.sleep(0.01)
        print("closed")  # expect: closed


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")  # expect: cancelled


asyncio.run(main())
