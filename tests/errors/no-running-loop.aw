# create_task needs a loop that runs.
# status: 1
# stderr: line 12, in <module>
# stderr: RuntimeError: no running event loop
import asyncio


async def work():
    print("never")


asyncio.create_task(work())
