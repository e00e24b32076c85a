# A deadlock's report calls each thing by the name it has where it is waited for, and says where each task was created.
# status: 3
# stderr: task Task-1 (main(), created in line 29) waits for the tasks of the TaskGroup:
# stderr: task eater (eater(), created in line 25) waits for an item in the Queue `kitchen`:
# stderr: line 15, in eater
# stderr: task guest (guest(), created in line 26) waits for the Event `bell` to be set:
# stderr: line 19, in guest
# stderr: help:
# oracle: no (CPython hangs)
import asyncio


async def eater(kitchen):
    print("waits")  # expect: waits
    print(await kitchen.get())


async def guest(bell):
    await bell.wait()


async def main():
    async with asyncio.TaskGroup() as group:
        # both for ever
        group.create_task(eater(asyncio.Queue()), name="eater")
        group.create_task(guest(asyncio.Event()), name="guest")


asyncio.run(main())
