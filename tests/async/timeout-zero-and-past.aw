# A deadline that has passed cancels the block at its first await that suspends.
import asyncio


async def main():
    for seconds in (0, -1):
        try:
            async with asyncio.timeout(seconds):
                print("the block begins")
                await asyncio.sleep(0.01)
                print("never")
        except TimeoutError:
            print("timed out")
    try:
        async with asyncio.timeout(0):
            print("no await, no timeout")
    except TimeoutError:
        print("never")


asyncio.run(main())

# output:
#| the block begins
#| timed out
#| the block begins
#| timed out
#| no await, no timeout
