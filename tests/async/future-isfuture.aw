# isfuture knows futures and tasks; a coroutine is no future.
import asyncio
from concurrent.futures import Future as ThreadFuture


async def work():
    return 1


async def main():
    loop = asyncio.get_running_loop()
    coroutine = work()
    task = asyncio.create_task(work())
    for thing in (loop.create_future(), task, coroutine, 42, asyncio.Future, ThreadFuture()):
        print(type(thing).__name__, asyncio.isfuture(thing))  # expect: Future True
        # expect: Task True
        # expect: coroutine False
        # expect: int False
        # expect: type False
        # expect: Future False
    print(await coroutine, await task, asyncio.isfuture(task))  # expect: 1 1 True


asyncio.run(main())
