# A task of the group may add further tasks to it.
import asyncio


async def work(group, depth):
    print("depth", depth)  # expect: depth 3
    # expect: depth 2
    # expect: depth 1
    # expect: depth 0
    if depth:
        group.create_task(work(group, depth - 1))
    await asyncio.sleep(0.01)


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(work(group, 3))
    print("all done")  # expect: all done


asyncio.run(main())
