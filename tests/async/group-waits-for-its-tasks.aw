# The block of a TaskGroup ends when all its tasks have ended.
import asyncio


async def work(name, seconds):
    await asyncio.sleep(seconds)
    print(name, "done")
    return name.upper()


async def main():
    async with asyncio.TaskGroup() as group:
        first = group.create_task(work("first", 0.02))
        second = group.create_task(work("second", 0.01))
        print("the block's own lines are done")
    print(first.result(), second.result())


asyncio.run(main())

# output:
#| the block's own lines are done
#| second done
#| first done
#| FIRST SECOND
