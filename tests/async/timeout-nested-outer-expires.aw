# The outer limit expires: inside the inner block it is a plain cancellation.
import asyncio


async def main():
    try:
        async with asyncio.timeout(0.01) as outer:
            try:
                async with asyncio.timeout(1) as inner:
                    await asyncio.sleep(10)
            except TimeoutError:
                print("never")
            except asyncio.CancelledError:
                print("cancelled through the inner block", inner.expired(), outer.expired())
                # expect: cancelled through the inner block False True
                raise
    except TimeoutError:
        print("outer", inner.expired(), outer.expired())  # expect: outer False True


asyncio.run(main())
