# When a future is cancelled, the tasks that wait for it are cancelled with it.
import asyncio


async def waiter(name, future):
    try:
        await future
    except asyncio.CancelledError as error:
        print(name, repr(error))  # expect: ann CancelledError('shop is closed')
        # expect: bob CancelledError('shop is closed')
        raise


async def main():
    future = asyncio.get_running_loop().create_future()
    tasks = [asyncio.create_task(waiter(name, future)) for name in ("ann", "bob")]
    await asyncio.sleep(0)
    future.cancel("shop is closed")
    await asyncio.sleep(0)
    print([task.cancelled() for task in tasks], [task.cancelling() for task in tasks])
    # expect: [True, True] [0, 0]


asyncio.run(main())
