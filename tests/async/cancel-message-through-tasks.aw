# The message reaches the innermost task and comes back with its error.
import asyncio


async def inner():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print("inner:", repr(error))  # expect: inner: CancelledError('from main')
        raise


async def outer():
    try:
        await asyncio.create_task(inner())
    except asyncio.CancelledError as error:
        print("outer:", repr(error))  # expect: outer: CancelledError('from main')
        raise


async def main():
    task = asyncio.create_task(outer())
    for _ in range(3):
        await asyncio.sleep(0)
    task.cancel("from main")
    try:
        await task
    except asyncio.CancelledError as error:
        print("main:", repr(error))  # expect: main: CancelledError('from main')


asyncio.run(main())
