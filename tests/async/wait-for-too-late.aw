# Too late: the awaitable is cancelled, and TimeoutError raised.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("work is cancelled")
        raise


async def main():
    try:
        await asyncio.wait_for(work(), 0.01)
    except TimeoutError as error:
        print(repr(error), "- cause:", repr(error.__cause__))
    task = asyncio.create_task(work())
    try:
        await asyncio.wait_for(task, timeout=0.01)
    except asyncio.TimeoutError:
        print(task.cancelled())


asyncio.run(main())

# output:
#| work is cancelled
#| TimeoutError() - cause: CancelledError()
#| work is cancelled
#| True
