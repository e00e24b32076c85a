# A task that is done cannot be cancelled: cancel says False and changes nothing.
import asyncio


async def work():
    return "result"


async def main():
    task = asyncio.create_task(work())
    await task
    print(task.cancel(), task.cancelled(), task.cancelling(), task.result())
    # expect: False False 0 result


asyncio.run(main())
