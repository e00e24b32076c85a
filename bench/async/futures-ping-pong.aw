# Futures: two tasks hand a ball to and fro, each time with a new future, a hundred such pairs.
# expect: 1200000
# operations: 1200000 futures
import asyncio

PAIRS = 100
HITS = 6000


class Table:
    def __init__(self, loop):
        self.loop = loop
        self.ping = loop.create_future()
        self.pong = loop.create_future()


async def left(table):
    hits = 0
    while hits < HITS:
        table.ping.set_result(hits)
        await table.pong
        table.pong = table.loop.create_future()
        hits += 1
    return hits


async def right(table):
    hits = 0
    while hits < HITS:
        await table.ping
        table.ping = table.loop.create_future()
        table.pong.set_result(hits)
        hits += 1
    return hits


async def main():
    loop = asyncio.get_running_loop()
    tasks = []
    for _ in range(PAIRS):
        table = Table(loop)
        tasks.append(asyncio.create_task(left(table)))
        tasks.append(asyncio.create_task(right(table)))
    total = 0
    for task in tasks:
        total += await task
    print(total)


asyncio.run(main())
