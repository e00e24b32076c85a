# StopIteration cannot leave a coroutine: it becomes a RuntimeError.
import asyncio


async def work(value):
    raise StopIteration(value)


async def main():
    for value in (None, 5):
        task = asyncio.create_task(work(value))
        try:
            await task
        except RuntimeError as error:
            print(error, "-", repr(error.__cause__))
            # expect: coroutine raised StopIteration - StopIteration(None)
            # expect: coroutine raised StopIteration - StopIteration(5)


asyncio.run(main())
