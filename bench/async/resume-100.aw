# Resume: a task that waits inside 100 nested awaits is resumed, a hundred such tasks in turn.
# expect: 400000
# operations: 400000 resumes
import asyncio

DEPTH = 100
TASKS = 100
RESUMES = 4000


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
