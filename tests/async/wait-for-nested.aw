# The shorter of two nested limits counts.
import asyncio


async def inner(limit):
    try:
        return await asyncio.wait_for(asyncio.sleep(60, "never"), limit)
    except TimeoutError:
        print("inner limit")
        return "default"
    except asyncio.CancelledError:
        print("cancelled from outside")
        raise


async def main():
    print(await asyncio.wait_for(inner(0.01), 30))
    try:
        await asyncio.wait_for(inner(30), 0.01)
    except TimeoutError:
        print("outer limit")


asyncio.run(main())

# output:
#| inner limit
#| default
#| cancelled from outside
#| outer limit
