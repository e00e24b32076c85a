# A semaphore shows its value and how many wait.
import asyncio


async def main():
    semaphore = asyncio.Semaphore(1)
    print(repr(semaphore).split("[")[1])  # expect: unlocked, value:1]>
    await semaphore.acquire()
    print(repr(semaphore).split("[")[1])  # expect: locked]>
    task = asyncio.create_task(semaphore.acquire())
    await asyncio.sleep(0)
    print(repr(semaphore).split("[")[1])  # expect: locked, waiters:1]>
    semaphore.release()
    await task


asyncio.run(main())
