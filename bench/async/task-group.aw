# Task group: ten tasks that each give way once, in one `async with`, again and again.
# expect: 900000
# operations: 200000 tasks
import asyncio


async def work(i):
    await asyncio.sleep(0)
    return i


async def main():
    total = 0
    for _ in range(20000):
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(work(i)) for i in range(10)]
        for task in tasks:
            total += task.result()
    print(total)


asyncio.run(main())
