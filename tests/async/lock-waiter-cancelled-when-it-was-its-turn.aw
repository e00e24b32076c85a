# A waiter that is cancelled just when it was woken passes the lock on.
import asyncio


async def work(name, lock):
    async with lock:
        print(name, "is in")  # expect: bob is in


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    tasks = [asyncio.create_task(work(name, lock)) for name in ("ann", "bob")]
    await asyncio.sleep(0)
    lock.release()
    tasks[0].cancel()
    await asyncio.wait(tasks)
    print([task.cancelled() for task in tasks], lock.locked())  # expect: [True, False] False


asyncio.run(main())
