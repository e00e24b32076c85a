# A group shows how many tasks it has and in what state it is.
import asyncio


def shown(group):
    return repr(group).replace("'", "")


async def main():
    group = asyncio.TaskGroup()
    print(shown(group))  # expect: <TaskGroup>
    async with group:
        print(shown(group))  # expect: <TaskGroup entered>
        group.create_task(asyncio.sleep(0))
        group.create_task(asyncio.sleep(0))
        print(shown(group))  # expect: <TaskGroup tasks=2 entered>
    print(shown(group))  # expect: <TaskGroup entered>


asyncio.run(main())
