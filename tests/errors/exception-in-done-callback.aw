# So is one in a done-callback.
# stderr: Exception in callback
# stderr: line 9, in report
# stderr: KeyError: 'in the callback'
import asyncio


def report(task):
    raise KeyError("in the callback")


async def main():
    task = asyncio.create_task(asyncio.sleep(0))
    task.add_done_callback(report)
    await task
    await asyncio.sleep(0)
    print("main goes on")  # expect: main goes on


asyncio.run(main())
