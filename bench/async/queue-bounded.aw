# Queue: one producer and one consumer with room for a single item, so that every item is a switch.
# expect: 200000 19999900000
# operations: 200000 items
import asyncio

ITEMS = 200000


async def produce(queue):
    for i in range(ITEMS):
        await queue.put(i)
    await queue.put(None)


async def consume(queue):
    count = total = 0
    while True:
        item = await queue.get()
        if item is None:
            return count, total
        count += 1
        total += item


async def main():
    queue = asyncio.Queue(maxsize=1)
    producer = asyncio.create_task(produce(queue))
    count, total = await asyncio.create_task(consume(queue))
    await producer
    print(count, total)


asyncio.run(main())
