# A task that fails keeps its exception until somebody awaits it, and raises it again each time.
import asyncio


async def fail():
    raise KeyError("key")


async def main():
    task = asyncio.create_task(fail())
    await asyncio.sleep(0)
    print("the task has failed, main has not:", task.done())
    # expect: the task has failed, main has not: True
    for _ in range(2):
        try:
            await task
        except KeyError as error:
            print("caught", error, error is task.exception())  # expect: caught 'key' True
            # expect: caught 'key' True


asyncio.run(main())
