# The error of a task that is awaited shows the await and the line in the task.
# status: 1
# stderr: line 25, in <module>
# stderr: line 22, in main
# stderr:     await task
# stderr: line 17, in work
# stderr:     await step(1)
# stderr: line 12, in step
# stderr: ZeroDivisionError: division by zero
import asyncio

async def step(n): return n / 0


async def work():
    await asyncio.sleep(0)
    await step(1)


async def main():
    task = asyncio.create_task(work())
    await task


asyncio.run(main())
