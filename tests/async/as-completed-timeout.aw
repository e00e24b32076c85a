# With a timeout, what did not come in time raises TimeoutError; the tasks are left alone.
import asyncio


async def main():
    slow = asyncio.create_task(asyncio.sleep(0.05, "slow"))
    quick = asyncio.create_task(asyncio.sleep(0.01, "quick"))
    for awaitable in asyncio.as_completed([slow, quick], timeout=0.03):
        try:
            print(await awaitable)  # expect: quick
        except TimeoutError as error:
            print(repr(error))  # expect: TimeoutError()
    print(slow.done(), await slow)  # expect: False slow


asyncio.run(main())
