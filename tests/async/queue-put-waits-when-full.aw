# A queue with a maxsize makes producers wait: back-pressure.
import asyncio


async def producer(queue):
    for n in range(5):
        await queue.put(n)
        print("put", n, "- size", queue.qsize())


async def main():
    queue = asyncio.Queue(maxsize=2)
    task = asyncio.create_task(producer(queue))
    for _ in range(5):
        await asyncio.sleep(0.01)
        print("full:", queue.full(), "- got", await queue.get())
    await task


asyncio.run(main())

# output:
#| put 0 - size 1
#| put 1 - size 2
#| full: True - got 0
#| put 2 - size 2
#| full: True - got 1
#| put 3 - size 2
#| full: True - got 2
#| put 4 - size 2
#| full: True - got 3
#| full: False - got 4
