# A block that swallows the cancellation ends normally, though the limit expired.
import asyncio


async def main():
    async with asyncio.timeout(0.01) as limit:
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print("swallowed")  # expect: swallowed
    print("no TimeoutError", limit.expired(), asyncio.current_task().cancelling())
    # expect: no TimeoutError True 0


asyncio.run(main())
