# Cancelling a task that awaits a bare future cancels the future, and so its other waiters too.
import asyncio


async def waiter(name, future):
    try:
        await future
    except asyncio.CancelledError:
        print(name, "is cancelled")
        raise


async def main():
    future = asyncio.get_running_loop().create_future()
    tasks = [asyncio.create_task(waiter(name, future)) for name in ("ann", "bob")]
    await asyncio.sleep(0)
    tasks[1].cancel()
    print("future cancelled at once:", future.cancelled())
    await asyncio.sleep(0)
    print([task.cancelled() for task in tasks])


asyncio.run(main())

# output:
#| future cancelled at once: True
#| ann is cancelled
#| bob is cancelled
#| [True, True]
