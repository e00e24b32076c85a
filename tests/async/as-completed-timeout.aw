# With a timeout, what did not come in time raises TimeoutError; the tasks are left alone.
import asyncio


async def main():
    may_end = asyncio.Event()
    slow = asyncio.create_task(may_end.wait())
    quick = asyncio.create_task(asyncio.sleep(0, "quick"))
    for awaitable in asyncio.as_completed([slow, quick], timeout=0.03):
        try:
            print(await awaitable)  # expect: quick
        except TimeoutError as error:
            print(repr(error))  # expect: TimeoutError()
    may_end.set()
    print(slow.done(), await slow)  # expect: False True


asyncio.run(main())
