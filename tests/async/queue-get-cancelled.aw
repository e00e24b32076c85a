# A cancelled getter loses nothing: the item goes to the next one.
import asyncio


async def consumer(name, queue):
    try:
        print(name, "got", await queue.get())
    except asyncio.CancelledError:
        print(name, "is cancelled")
        raise


async def main():
    queue = asyncio.Queue()
    tasks = [asyncio.create_task(consumer(name, queue)) for name in ("ann", "bob")]
    await asyncio.sleep(0)
    queue.put_nowait("item")
    tasks[0].cancel()
    await asyncio.wait(tasks)
    print(queue.qsize())


asyncio.run(main())

# output:
#| ann is cancelled
#| bob got item
#| 0
