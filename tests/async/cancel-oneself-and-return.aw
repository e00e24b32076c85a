# A task that cancels itself and then returns without waiting again is cancelled nevertheless.
import asyncio


async def work():
    asyncio.current_task().cancel()
    return "lost"


async def fail():
    asyncio.current_task().cancel()
    raise ValueError("kept")


async def main():
    task = asyncio.create_task(work())
    await asyncio.wait([task])
    print(task.cancelled())  # expect: True
    task = asyncio.create_task(fail())
    await asyncio.wait([task])
    print(task.cancelled(), repr(task.exception()))  # expect: False ValueError('kept')


asyncio.run(main())
