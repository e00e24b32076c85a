# get_stack gives the frame where the task stands; nothing when it is done.
import asyncio


async def inner():
    await asyncio.sleep(0)


async def outer():
    await inner()


async def main():
    task = asyncio.create_task(outer())
    await asyncio.sleep(0)
    frames = task.get_stack()
    print(type(frames).__name__, [frame.f_code.co_name for frame in frames], frames[0].f_lineno)
    # expect: list ['outer'] 10
    print(len(task.get_stack(limit=1)), len(task.get_stack(limit=0)))  # expect: 1 0
    await task
    print(task.get_stack())  # expect: []


asyncio.run(main())
