# gather takes coroutines, tasks and futures, and returns a future.
import asyncio


async def work(n):
    return n


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_soon(future.set_result, "future")
    task = asyncio.create_task(work("task"))
    gathering = asyncio.gather(work("coroutine"), task, future)
    print(asyncio.isfuture(gathering), asyncio.iscoroutine(gathering))  # expect: True False
    print(await gathering)  # expect: ['coroutine', 'task', 'future']


asyncio.run(main())
