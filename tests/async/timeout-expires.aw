# When the time is over, the block is cancelled, and TimeoutError comes out of it.
import asyncio


async def main():
    try:
        async with asyncio.timeout(0.01) as limit:
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError:
                print("inside it is a cancellation")  # expect: inside it is a cancellation
                raise
    except TimeoutError as error:
        print("outside:", repr(error), "- cause:", repr(error.__cause__))
        # expect: outside: TimeoutError() - cause: CancelledError()
    print(limit.expired(), asyncio.current_task().cancelling())  # expect: True 0
    await asyncio.sleep(0)
    print("main goes on")  # expect: main goes on


asyncio.run(main())
