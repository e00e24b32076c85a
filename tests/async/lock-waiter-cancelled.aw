# A waiter that is cancelled leaves the queue; the next one gets the lock.
import asyncio


async def work(name, lock):
    async with lock:
        print(name, "is in")  # expect: ann is in
        # expect: cid is in
        await asyncio.sleep(0.01)


async def main():
    lock = asyncio.Lock()
    tasks = [asyncio.create_task(work(name, lock)) for name in ("ann", "bob", "cid")]
    await asyncio.sleep(0)
    tasks[1].cancel()
    await asyncio.wait(tasks)
    print([task.cancelled() for task in tasks], lock.locked())  # expect: [False, True, False] False


asyncio.run(main())
