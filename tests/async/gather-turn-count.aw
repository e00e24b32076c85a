# How many turns a gathering takes, from the last child's end to the one who waits.
import asyncio

turn = 0


def tick(loop):
    global turn
    turn += 1
    if turn < 20:
        loop.call_soon(tick, loop)


async def child(name, turns):
    for _ in range(turns):
        await asyncio.sleep(0)
    print(name, "ends in turn", turn)


async def main():
    tick(asyncio.get_running_loop())
    await asyncio.gather(child("a", 0), child("b", 3))
    print("main goes on in turn", turn)
    await asyncio.gather(asyncio.gather(child("c", 0)))
    print("main goes on in turn", turn)


asyncio.run(main())

# output:
#| a ends in turn 2
#| b ends in turn 5
#| main goes on in turn 7
#| c ends in turn 8
#| main goes on in turn 11
