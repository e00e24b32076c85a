# Who releases a lock and takes it again at once queues behind those who wait.
import asyncio


async def waiter(lock):
    async with lock:
        print("the waiter is in")


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    task = asyncio.create_task(waiter(lock))
    await asyncio.sleep(0)
    lock.release()
    print("released", lock.locked())
    await lock.acquire()
    print("main is in again")
    lock.release()
    await task


asyncio.run(main())

# output:
#| released False
#| the waiter is in
#| main is in again
