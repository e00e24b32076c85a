# A task failed and nobody asked: the report names the task, the error and the line.
# stderr: Task exception was never retrieved
# stderr: fail
# stderr: line 10, in fail
# stderr: ValueError: nobody looks
import asyncio


async def fail():
    raise ValueError("nobody looks")


async def main():
    task = asyncio.create_task(fail())
    await asyncio.sleep(0.01)
    print("main ends", task.done())  # expect: main ends True


asyncio.run(main())
