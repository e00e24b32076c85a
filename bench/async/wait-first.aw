# Wait: asyncio.wait with FIRST_COMPLETED over twenty tasks until all are done.
# expect: 60000 570000
# operations: 60000 tasks
import asyncio


async def work(i):
    for _ in range(i):
        await asyncio.sleep(0)
    return i


async def main():
    count = total = 0
    for _ in range(3000):
        pending = {asyncio.create_task(work(i)) for i in range(20)}
        while pending:
            done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                count += 1
                total += task.result()
    print(count, total)


asyncio.run(main())
