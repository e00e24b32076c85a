# A task knows its coroutine and its loop.
import asyncio


async def work():
    return "done"


async def main():
    coroutine = work()
    task = asyncio.create_task(coroutine)
    print(task.get_coro() is coroutine, task.get_coro().__name__)  # expect: True work
    print(task.get_loop() is asyncio.get_running_loop())  # expect: True
    print(await task, task.get_coro() is coroutine)  # expect: done True


asyncio.run(main())
