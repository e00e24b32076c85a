# A done-callback can be taken away while the task runs.
import asyncio


def report(task):
    print("report")


async def work():
    await asyncio.sleep(0)


async def main():
    task = asyncio.create_task(work())
    task.add_done_callback(report)
    task.add_done_callback(report)
    print(task.remove_done_callback(report), task.remove_done_callback(report))  # expect: 2 0
    await task
    await asyncio.sleep(0)
    print("nothing was reported")  # expect: nothing was reported


asyncio.run(main())
