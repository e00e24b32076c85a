# Tasks start in the order in which they were created.
import asyncio


async def work(name):
    print(name, "starts")  # expect: one starts
    # expect: two starts
    # expect: three starts
    await asyncio.sleep(0)
    print(name, "goes on")  # expect: one goes on
    # expect: two goes on
    # expect: three goes on


async def main():
    tasks = [asyncio.create_task(work(name)) for name in ("one", "two", "three")]
    for task in reversed(tasks):
        await task


asyncio.run(main())
