# ensure_future wraps a coroutine or an awaitable in a task; a future passes through as it is.
import asyncio


async def work():
    return "coroutine"


class Awaitable:
    def __await__(self):
        yield
        return "awaitable"


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.ensure_future(work())
    print(type(task).__name__, await task)  # expect: Task coroutine
    print(asyncio.ensure_future(task) is task)  # expect: True
    future = loop.create_future()
    print(asyncio.ensure_future(future) is future)  # expect: True
    future.set_result(None)
    task = asyncio.ensure_future(Awaitable(), loop=loop)
    print(type(task).__name__, await task)  # expect: Task awaitable
    for wrong in (42, work, "text"):
        try:
            asyncio.ensure_future(wrong)
        except TypeError as error:
            print(error)  # expect: An asyncio.Future, a coroutine or an awaitable is required
            # expect: An asyncio.Future, a coroutine or an awaitable is required
            # expect: An asyncio.Future, a coroutine or an awaitable is required


asyncio.run(main())
