# A timeout of 0 or less: only what is done already counts.
import asyncio


async def work():
    print("never")


async def main():
    for seconds in (0, -1):
        task = asyncio.create_task(work())
        try:
            await asyncio.wait_for(task, seconds)
        except TimeoutError as error:
            print(repr(error), task.cancelled())  # expect: TimeoutError() True
            # expect: TimeoutError() True


asyncio.run(main())
