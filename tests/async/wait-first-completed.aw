# With FIRST_COMPLETED wait returns as soon as one task is done.
import asyncio


async def work(n):
    for _ in range(n * 10):
        await asyncio.sleep(0)
    return n


async def main():
    pending = {asyncio.create_task(work(n)) for n in (3, 1, 2)}
    while pending:
        done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        print([task.result() for task in done], len(pending))  # expect: [1] 2
        # expect: [2] 1
        # expect: [3] 0


asyncio.run(main())
