# Cancelled in the same turn in which the result came: what wait_for gives then.
import asyncio


async def waiter(future):
    try:
        return await asyncio.wait_for(future, 10)
    except asyncio.CancelledError:
        return "cancelled"


async def main():
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(waiter(future))
    await asyncio.sleep(0)
    future.set_result("result")
    task.cancel()
    print(await task)  # expect: result
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(waiter(future))
    await asyncio.sleep(0)
    task.cancel()
    print(future.cancelled(), await task, future.cancelled())  # expect: False cancelled True


asyncio.run(main())
