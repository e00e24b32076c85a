# What a task group's exception holds is explained too.
# status: 1
# stderr: TypeError: object int can't be used in 'await' expression
# stderr: note: the value came from plain() in line 11
import asyncio

def plain():
    return 1

async def work():
    await plain()

async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(work())

asyncio.run(main())
