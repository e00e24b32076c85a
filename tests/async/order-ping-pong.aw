# Two tasks hand a ball to each other through futures: one turn for each throw.
import asyncio

turn = 0


def tick(loop):
    global turn
    turn += 1
    if turn < 30:
        loop.call_soon(tick, loop)


async def player(name, mine, other):
    for n in range(3):
        await mine[n]
        print(name, n, "in turn", turn)  # expect: ping 0 in turn 2
        # expect: pong 0 in turn 2
        # expect: ping 1 in turn 3
        # expect: pong 1 in turn 4
        # expect: ping 2 in turn 5
        # expect: pong 2 in turn 6
        if n < len(other):
            other[n].set_result(None)


async def main():
    loop = asyncio.get_running_loop()
    tick(loop)
    ping = [loop.create_future() for _ in range(3)]
    pong = [loop.create_future() for _ in range(3)]
    ping[0].set_result(None)
    first = asyncio.create_task(player("ping", ping, pong))
    second = asyncio.create_task(player("pong", pong, ping[1:]))
    await asyncio.wait([first, second])


asyncio.run(main())
