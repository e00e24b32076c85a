# A SystemExit of the block itself cancels the tasks and comes out as it is.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    finally:
        print("work ends")  # expect: work ends


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work())
            await asyncio.sleep(0)
            raise SystemExit(3)
    except SystemExit as error:
        print("SystemExit", error.code)  # expect: SystemExit 3


asyncio.run(main())
