# wait needs a collection of futures or tasks that is not empty, and a valid return_when.
import asyncio


async def work():
    pass


async def main():
    coroutine = work()
    task = asyncio.create_task(asyncio.sleep(0))
    calls = [
        lambda: asyncio.wait([]),
        lambda: asyncio.wait(task),
        lambda: asyncio.wait(coroutine),
        lambda: asyncio.wait([coroutine, task]),
        lambda: asyncio.wait([task], return_when="SOON"),
    ]
    for call in calls:
        try:
            await call()
        except (TypeError, ValueError) as error:
            print(type(error).__name__, "-", error)
            # expect: ValueError - Set of Tasks/Futures is empty.
            # expect: TypeError - expect a list of futures, not Task
            # expect: TypeError - expect a list of futures, not coroutine
            # expect: TypeError - Passing coroutines is forbidden, use tasks explicitly.
            # expect: ValueError - Invalid return_when value: SOON
    await coroutine
    await task


asyncio.run(main())
