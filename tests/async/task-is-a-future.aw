# Task is a class of futures; both can be asked for by isinstance.
import asyncio


async def work():
    pass


async def main():
    task = asyncio.create_task(work())
    print(isinstance(task, asyncio.Task), isinstance(task, asyncio.Future))  # expect: True True
    print(issubclass(asyncio.Task, asyncio.Future), asyncio.Task.__name__, asyncio.Future.__name__)
    # expect: True Task Future
    future = asyncio.get_running_loop().create_future()
    print(isinstance(future, asyncio.Task), type(future) is asyncio.Future)  # expect: False True
    print(task == task, task == future, len({task, future, task}))  # expect: True False 2
    await task
    future.cancel()


asyncio.run(main())
