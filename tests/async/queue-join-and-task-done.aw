# join waits until task_done was called for every item that was put.
import asyncio


async def worker(queue):
    while True:
        item = await queue.get()
        await asyncio.sleep(0.01)
        print("done with", item)  # expect: done with a
        # expect: done with b
        # expect: done with c
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    for item in "abc":
        queue.put_nowait(item)
    task = asyncio.create_task(worker(queue))
    print(await queue.join())  # expect: None
    print("all items are done, the worker still waits:", task.done())
    # expect: all items are done, the worker still waits: False
    task.cancel()
    await asyncio.wait([task])
    await queue.join()
    print("join again returns at once")  # expect: join again returns at once


asyncio.run(main())
