# Queue: three producers and three consumers on a queue without a limit, ended by join and cancel.
# expect: 1800000 1619999100000
# operations: 1800000 items
import asyncio

EACH = 600000


async def produce(queue, first):
    for i in range(first, first + EACH):
        await queue.put(i)
        if i % 100 == 99:
            await asyncio.sleep(0)


async def consume(queue, seen):
    while True:
        item = await queue.get()
        seen[0] += 1
        seen[1] += item
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    seen = [0, 0]
    consumers = [asyncio.create_task(consume(queue, seen)) for _ in range(3)]
    producers = [asyncio.create_task(produce(queue, n * EACH)) for n in range(3)]
    await asyncio.gather(*producers)
    await queue.join()
    for consumer in consumers:
        consumer.cancel()
    await asyncio.gather(*consumers, return_exceptions=True)
    print(*seen)


asyncio.run(main())
