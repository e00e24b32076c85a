# A cancelled waiter does not use up a place.
import asyncio


async def work(name, semaphore):
    async with semaphore:
        print(name, "is in")  # expect: ann is in
        # expect: cid is in
        await asyncio.sleep(0.01)


async def main():
    semaphore = asyncio.Semaphore(1)
    tasks = [asyncio.create_task(work(name, semaphore)) for name in ("ann", "bob", "cid")]
    await asyncio.sleep(0)
    tasks[1].cancel()
    await asyncio.wait(tasks)
    print([task.cancelled() for task in tasks], semaphore.locked())
    # expect: [False, True, False] False


asyncio.run(main())
