# A group is entered once; tasks are created while it is open.
import asyncio


async def work():
    print("never")


async def main():
    group = asyncio.TaskGroup()
    coroutine = work()
    try:
        group.create_task(coroutine)
    except RuntimeError as error:
        print(error)  # expect: TaskGroup <TaskGroup> has not been entered
    async with group:
        pass
    try:
        group.create_task(coroutine)
    except RuntimeError as error:
        print(error)  # expect: TaskGroup <TaskGroup entered> is finished
    try:
        async with group:
            print("never")
    except RuntimeError as error:
        print(error)  # expect: TaskGroup <TaskGroup entered> has already been entered
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(42)
    except ExceptionGroup as errors:
        print(errors.exceptions)  # expect: (TypeError('a coroutine was expected, got 42'),)
    coroutine.close()


asyncio.run(main())
