# A condition shows whether it is locked and how many wait.
import asyncio


async def waiter(condition):
    async with condition:
        await condition.wait()


async def main():
    condition = asyncio.Condition()
    print(repr(condition).split("[")[1])  # expect: unlocked]>
    task = asyncio.create_task(waiter(condition))
    await asyncio.sleep(0)
    async with condition:
        print(repr(condition).split("[")[1])  # expect: locked, waiters:1]>
        condition.notify()
    await task


asyncio.run(main())
