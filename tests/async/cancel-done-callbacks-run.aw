# A cancelled task calls its done-callbacks like any other.
import asyncio


async def main():
    task = asyncio.create_task(asyncio.sleep(10))
    task.add_done_callback(lambda t: print("callback:", t.cancelled()))
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.sleep(0)
    print("the task has ended:", task.done())
    await asyncio.sleep(0)
    print("main ends")


asyncio.run(main())

# output:
#| the task has ended: True
#| callback: True
#| main ends
