# get waits until there is something; those who wait are served in the order in which they came.
import asyncio


async def consumer(name, queue):
    print(name, "got", await queue.get())


async def main():
    queue = asyncio.Queue()
    tasks = [asyncio.create_task(consumer(name, queue)) for name in ("ann", "bob")]
    await asyncio.sleep(0)
    for item in (1, 2):
        print("put", item)
        queue.put_nowait(item)
    for task in tasks:
        await task


asyncio.run(main())

# output:
#| put 1
#| put 2
#| ann got 1
#| bob got 2
