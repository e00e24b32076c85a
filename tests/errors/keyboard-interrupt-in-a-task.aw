# The same out of a task, after main has cleaned up.
# status: 130
# stderr: KeyboardInterrupt
# oracle: no (CPython ends itself by the signal)
import asyncio


async def interrupt():
    raise KeyboardInterrupt


async def main():
    task = asyncio.create_task(interrupt())
    try:
        await asyncio.sleep(60)
    finally:
        print("main cleans up", task.done())


asyncio.run(main())

# output:
#| main cleans up True
