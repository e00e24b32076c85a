# A waiter that is cancelled takes the lock again before it leaves.
import asyncio


async def waiter(condition):
    async with condition:
        try:
            await condition.wait()
        except asyncio.CancelledError:
            print("cancelled, and the lock is mine:", condition.locked())
            raise


async def main():
    condition = asyncio.Condition()
    task = asyncio.create_task(waiter(condition))
    await asyncio.sleep(0)
    async with condition:
        task.cancel()
        await asyncio.sleep(0.01)
        print("main leaves the lock", task.done())
    await asyncio.wait([task])
    print(task.cancelled(), condition.locked())


asyncio.run(main())

# output:
#| main leaves the lock False
#| cancelled, and the lock is mine: True
#| True False
