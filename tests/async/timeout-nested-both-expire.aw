# When both deadlines pass in the same turn, the inner block's TimeoutError is cancelled by the
# outer one's expiry.
import asyncio
import time


async def main():
    try:
        async with asyncio.timeout(0.01) as outer:
            try:
                async with asyncio.timeout(0.02) as inner:
                    time.sleep(0.03)
                    await asyncio.sleep(10)
            except BaseException as error:
                print("inner gave", type(error).__name__)  # expect: inner gave CancelledError
                raise
    except BaseException as error:
        print("outer gave", type(error).__name__)  # expect: outer gave TimeoutError
    print(inner.expired(), outer.expired(), asyncio.current_task().cancelling())
    # expect: True True 0


asyncio.run(main())
