# Spawn: a million tasks are created, then all of them run, then each is awaited.
# expect: 1000000 500000
# operations: 1000000 tasks
# goal: 8
import asyncio


async def work(i):
    return i & 1


async def main():
    tasks = [asyncio.create_task(work(i)) for i in range(1000000)]
    total = 0
    for task in tasks:
        total += await task
    print(len(tasks), total)


asyncio.run(main())
