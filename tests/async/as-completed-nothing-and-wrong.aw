# as_completed of nothing is empty; a single awaitable is refused.
import asyncio


async def main():
    print(list(asyncio.as_completed([])))  # expect: []
    task = asyncio.create_task(asyncio.sleep(0))
    for wrong in (task, 42):
        try:
            list(asyncio.as_completed(wrong))
        except TypeError as error:
            print(error)  # expect: expect an iterable of futures, not Task
            # expect: 'int' object is not iterable
    await task


asyncio.run(main())
