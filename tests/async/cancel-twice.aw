# A second cancel, in a later turn, raises a second CancelledError in a task that is cleaning up.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print("first:", error)  # expect: first: one
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError as error:
            print("second:", error)  # expect: second: two
            raise


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel("one")
    await asyncio.sleep(0)
    task.cancel("two")
    try:
        await task
    except asyncio.CancelledError as error:
        print("main:", error, task.cancelling())  # expect: main: two 2


asyncio.run(main())
