# A task that is cancelled by itself does not disturb its group.
import asyncio


async def main():
    async with asyncio.TaskGroup() as group:
        first = group.create_task(asyncio.sleep(10))
        second = group.create_task(asyncio.sleep(0.01, "second"))
        await asyncio.sleep(0)
        first.cancel()
    print(first.cancelled(), second.result())  # expect: True second


asyncio.run(main())
