# However many awaits deep it stands, a cancelled task unwinds in one turn.
import asyncio

turn = 0


def tick(loop):
    global turn
    turn += 1
    if turn < 20:
        loop.call_soon(tick, loop)


async def dive(depth):
    try:
        if depth:
            await dive(depth - 1)
        else:
            await asyncio.sleep(10)
    finally:
        print("leaving depth", depth, "in turn", turn)


async def main():
    tick(asyncio.get_running_loop())
    task = asyncio.create_task(dive(3))
    await asyncio.sleep(0)
    task.cancel()
    print("cancelled in turn", turn)
    await asyncio.wait([task])
    print("main goes on in turn", turn)


asyncio.run(main())

# output:
#| cancelled in turn 2
#| leaving depth 0 in turn 3
#| leaving depth 1 in turn 3
#| leaving depth 2 in turn 3
#| leaving depth 3 in turn 3
#| main goes on in turn 5
