# A PriorityQueue gives the smallest item first.
import asyncio


async def main():
    queue = asyncio.PriorityQueue()
    for item in ((2, "tea"), (1, "fire"), (3, "nap"), (1, "alarm")):
        await queue.put(item)
    while not queue.empty():
        print(await queue.get())  # expect: (1, 'alarm')
        # expect: (1, 'fire')
        # expect: (2, 'tea')
        # expect: (3, 'nap')
    print(isinstance(queue, asyncio.Queue))  # expect: True


asyncio.run(main())
