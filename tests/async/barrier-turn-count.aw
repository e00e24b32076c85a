# In which turns the parties of a barrier go on.
import asyncio

turn = 0


def tick(loop):
    global turn
    turn += 1
    if turn < 30:
        loop.call_soon(tick, loop)


async def party(name, barrier):
    index = await barrier.wait()
    print(name, "has index", index, "in turn", turn)  # expect: cid has index 2 in turn 2
    # expect: ann has index 0 in turn 3
    # expect: bob has index 1 in turn 3
    # expect: fay has index 2 in turn 4
    # expect: dan has index 0 in turn 5
    # expect: eve has index 1 in turn 5


async def main():
    tick(asyncio.get_running_loop())
    barrier = asyncio.Barrier(3)
    names = ("ann", "bob", "cid", "dan", "eve", "fay")
    await asyncio.gather(*[party(name, barrier) for name in names])


asyncio.run(main())
