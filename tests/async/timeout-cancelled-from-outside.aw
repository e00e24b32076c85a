# A cancellation from outside stays a cancellation.
import asyncio


async def work():
    try:
        async with asyncio.timeout(1) as limit:
            await asyncio.sleep(10)
    except TimeoutError:
        print("never")
    finally:
        print("expired:", limit.expired())  # expect: expired: False


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0.01)
    task.cancel("from outside")
    try:
        await task
    except asyncio.CancelledError as error:
        print(repr(error), task.cancelled(), task.cancelling())
        # expect: CancelledError('from outside') True 1


asyncio.run(main())
