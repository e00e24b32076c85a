# A limit and a task group need a task around them.
import asyncio


def enter(context):
    try:
        context.__aenter__().send(None)
    except RuntimeError as error:
        print(error)  # expect: Timeout should be used inside a task
        # expect: TaskGroup <TaskGroup> cannot determine the parent task


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(enter, asyncio.timeout(1))
    loop.call_soon(enter, asyncio.TaskGroup())
    await asyncio.sleep(0)


asyncio.run(main())
