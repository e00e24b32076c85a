# A function in a thread cannot be cancelled: the task stops waiting, the function goes on.
import asyncio
import time

log = []


def blocking():
    log.append("begins")
    while len(log) < 2:
        time.sleep(0.001)
    log.append("ends all the same")


async def main():
    task = asyncio.create_task(asyncio.to_thread(blocking))
    while not log:
        await asyncio.sleep(0.001)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        log.append("task is cancelled")


asyncio.run(main())
print(log)  # expect: ['begins', 'task is cancelled', 'ends all the same']
