# A cancelled task that awaits a gathering cancels the children through it.
import asyncio


async def work(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print(name, repr(error))  # expect: a CancelledError('from main')
        # expect: b CancelledError('from main')
        raise


async def both():
    await asyncio.gather(work("a"), work("b"))


async def main():
    task = asyncio.create_task(both())
    await asyncio.sleep(0.01)
    task.cancel("from main")
    try:
        await task
    except asyncio.CancelledError as error:
        print("main:", repr(error))  # expect: main: CancelledError('from main')


asyncio.run(main())
