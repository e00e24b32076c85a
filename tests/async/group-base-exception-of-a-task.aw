# SystemExit and KeyboardInterrupt of a task come out as they are, when the others have ended.
# no-stderr: never awaited
import asyncio


async def interrupt():
    await asyncio.sleep(0.01)
    raise KeyboardInterrupt("stop")


async def work():
    try:
        await asyncio.sleep(10)
    finally:
        print("work ends")  # expect: work ends


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work())
            group.create_task(interrupt())
    except BaseException as error:
        print("group raised", repr(error))  # expect: group raised KeyboardInterrupt('stop')
        raise


try:
    asyncio.run(main())
except KeyboardInterrupt as error:
    print("run raised", repr(error))  # expect: run raised KeyboardInterrupt('stop')
