# An asynchronous generator costs no turns of its own: only its awaits do.
import asyncio

turn = 0


def tick(loop):
    global turn
    turn += 1
    if turn < 30:
        loop.call_soon(tick, loop)


async def numbers():
    for n in range(4):
        if n % 2:
            await asyncio.sleep(0)
        yield n


async def main():
    tick(asyncio.get_running_loop())
    async for n in numbers():
        print(n, "in turn", turn)  # expect: 0 in turn 1
        # expect: 1 in turn 2
        # expect: 2 in turn 2
        # expect: 3 in turn 3
    print("end in turn", turn)  # expect: end in turn 3


asyncio.run(main())
