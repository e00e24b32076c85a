# Cancelling the one who waits cancels the awaitable too.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("work is cancelled")  # expect: work is cancelled
        raise


async def waiter():
    try:
        await asyncio.wait_for(work(), 5)
    except asyncio.CancelledError as error:
        print("waiter", repr(error))  # expect: waiter CancelledError('stop')
        raise


async def main():
    task = asyncio.create_task(waiter())
    await asyncio.sleep(0.01)
    task.cancel("stop")
    await asyncio.wait([task])
    print(task.cancelled())  # expect: True


asyncio.run(main())
