# Only its coroutine gives a task its result.
import asyncio


async def work():
    return "own result"


async def main():
    task = asyncio.create_task(work())
    for wrong in (lambda: task.set_result(1), lambda: task.set_exception(ValueError())):
        try:
            wrong()
        except RuntimeError as error:
            print(error)  # expect: Task does not support set_result operation
            # expect: Task does not support set_exception operation
    print(await task)  # expect: own result


asyncio.run(main())
