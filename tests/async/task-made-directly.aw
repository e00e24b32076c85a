# asyncio.Task(coroutine) makes a task of the running loop.
import asyncio


async def work():
    return asyncio.current_task().get_name()


async def main():
    task = asyncio.Task(work(), name="direct")
    print(isinstance(task, asyncio.Future), type(task).__name__)  # expect: True Task
    print(await task)  # expect: direct
    task = asyncio.Task(work(), loop=asyncio.get_running_loop(), name="with loop")
    print(await task)  # expect: with loop


asyncio.run(main())
