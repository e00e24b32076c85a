# return_exceptions does not swallow a cancellation of the gathering itself.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("child is cancelled")  # expect: child is cancelled
        # expect: child is cancelled
        raise


async def main():
    gathering = asyncio.gather(work(), work(), return_exceptions=True)
    await asyncio.sleep(0)
    gathering.cancel()
    try:
        await gathering
    except asyncio.CancelledError:
        print("the gathering is cancelled", gathering.cancelled())
        # expect: the gathering is cancelled False


asyncio.run(main())
