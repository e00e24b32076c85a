# wait_for returns only when the cancelled awaitable has ended.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    finally:
        print("cleaning up")  # expect: cleaning up
        await asyncio.sleep(0.02)
        print("cleaned up")  # expect: cleaned up


async def main():
    try:
        await asyncio.wait_for(work(), 0.01)
    except TimeoutError:
        print("timed out")  # expect: timed out


asyncio.run(main())
