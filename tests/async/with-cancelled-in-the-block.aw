# A cancellation passes through __aexit__ like an exception.
import asyncio


class Resource:
    async def __aenter__(self):
        print("acquired")  # expect: acquired
        return self

    async def __aexit__(self, kind, error, traceback):
        await asyncio.sleep(0.01)
        print("released because of", kind.__name__)  # expect: released because of CancelledError


async def use():
    async with Resource():
        await asyncio.sleep(10)


async def main():
    task = asyncio.create_task(use())
    await asyncio.sleep(0.01)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled())  # expect: True


asyncio.run(main())
