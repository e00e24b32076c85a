# A group waits for a task that waits for ever.
# status: 3
# stderr: Deadlock
# stderr: stuck
# stderr: line 11
# oracle: no (CPython hangs)
import asyncio


async def stuck():
    await asyncio.Event().wait()


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(stuck(), name="stuck")
        print("the group waits")


asyncio.run(main())

# output:
#| the group waits
