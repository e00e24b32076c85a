# When the waiting task is cancelled, the tasks it waits for are not.
import asyncio


async def waiting(tasks):
    await asyncio.wait(tasks)


async def main():
    task = asyncio.create_task(asyncio.sleep(0.02, "finished"))
    waiter = asyncio.create_task(waiting([task]))
    await asyncio.sleep(0)
    waiter.cancel()
    await asyncio.wait([waiter])
    print(waiter.cancelled(), task.cancelling())  # expect: True 0
    print(await task)  # expect: finished


asyncio.run(main())
