# Tasks without a name are numbered, in the order in which they were created.
import asyncio


async def work():
    return asyncio.current_task().get_name()


async def main():
    print(await work())  # expect: Task-1
    tasks = [asyncio.create_task(work()) for _ in range(2)]
    named = asyncio.create_task(work(), name="Anna")
    print([await task for task in tasks], await named)  # expect: ['Task-2', 'Task-3'] Anna
    print(await asyncio.create_task(work()))  # expect: Task-5


asyncio.run(main())
