# A lock on which somebody waited belongs to the loop of that task.
import asyncio

lock = asyncio.Lock()


async def waiter():
    await lock.acquire()


async def main():
    await lock.acquire()
    task = asyncio.create_task(waiter())
    await asyncio.sleep(0)
    lock.release()
    await task


asyncio.run(main())
try:
    asyncio.run(waiter())
except RuntimeError as error:
    print(str(error).endswith("is bound to a different event loop"))  # expect: True
