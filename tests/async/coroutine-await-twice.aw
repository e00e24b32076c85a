# A coroutine can be awaited once; for a result that is needed twice, one makes a task.
import asyncio


async def work():
    return "result"


async def main():
    coroutine = work()
    print(await coroutine)  # expect: result
    try:
        await coroutine
    except RuntimeError as error:
        print(error)  # expect: cannot reuse already awaited coroutine
    task = asyncio.create_task(work())
    print(await task, await task)  # expect: result result


asyncio.run(main())
