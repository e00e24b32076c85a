# Resume: a task that waits inside 1 nested await is resumed, a hundred such tasks in turn.
# expect: 1000000
# operations: 1000000 resumes
import asyncio

DEPTH = 1
TASKS = 100
RESUMES = 10000


async def nested(depth):
    if depth > 1:
        return await nested(depth - 1)
    count = 0
    for _ in range(RESUMES):
        await asyncio.sleep(0)
        count += 1
    return count


async def main():
    tasks = [asyncio.create_task(nested(DEPTH)) for _ in range(TASKS)]
    total = 0
    for task in tasks:
        total += await task
    print(total)


asyncio.run(main())
