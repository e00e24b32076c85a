# A cancelled putter puts nothing.
import asyncio


async def producer(item, queue):
    await queue.put(item)


async def main():
    queue = asyncio.Queue(1)
    queue.put_nowait("first")
    tasks = [asyncio.create_task(producer(item, queue)) for item in ("second", "third")]
    await asyncio.sleep(0)
    tasks[0].cancel()
    await asyncio.sleep(0)
    print(queue.get_nowait())  # expect: first
    await asyncio.wait(tasks)
    print(queue.get_nowait(), queue.empty(), tasks[0].cancelled())  # expect: third True True


asyncio.run(main())
