# A limit that nobody catches: TimeoutError, and the line of the block.
# status: 1
# stderr: CancelledError
# stderr: The above exception was the direct cause of the following exception:
# stderr: line 13, in main
# stderr: TimeoutError
import asyncio


async def main():
    try:
        print("waiting")  # expect: waiting
        async with asyncio.timeout(0.01):
            await asyncio.sleep(60)
    finally:
        print("giving up")  # expect: giving up


asyncio.run(main())
