# create_task of a group gives the task; it may have a name.
import asyncio


async def work():
    return asyncio.current_task().get_name()


async def main():
    async with asyncio.TaskGroup() as group:
        unnamed = group.create_task(work())
        named = group.create_task(work(), name="Anna")
        print(type(named).__name__, named.get_name(), named.done())  # expect: Task Anna False
    print(unnamed.result(), named.result())  # expect: Task-2 Anna


asyncio.run(main())
