# A waiting getter goes on one turn after put; a waiting putter one turn after get.
import asyncio

turn = 0


def tick(loop):
    global turn
    turn += 1
    if turn < 30:
        loop.call_soon(tick, loop)


async def consumer(queue):
    for _ in range(3):
        print("got", await queue.get(), "in turn", turn)


async def producer(queue):
    for n in range(3):
        await queue.put(n)
        print("put", n, "in turn", turn)


async def main():
    tick(asyncio.get_running_loop())
    queue = asyncio.Queue(1)
    await asyncio.gather(consumer(queue), producer(queue))


asyncio.run(main())

# output:
#| put 0 in turn 2
#| got 0 in turn 3
#| put 1 in turn 4
#| got 1 in turn 5
#| put 2 in turn 6
#| got 2 in turn 7
