# Through a chain of tasks a cancellation goes down at once and comes up one task each turn.
import asyncio

turn = 0


def tick(loop):
    global turn
    turn += 1
    if turn < 30:
        loop.call_soon(tick, loop)


async def link(n):
    try:
        if n:
            await asyncio.create_task(link(n - 1))
        else:
            await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("link", n, "is cancelled in turn", turn)
        raise


async def main():
    tick(asyncio.get_running_loop())
    task = asyncio.create_task(link(3))
    for _ in range(5):
        await asyncio.sleep(0)
    print("cancel in turn", turn)
    task.cancel()
    await asyncio.wait([task])
    print("main goes on in turn", turn)


asyncio.run(main())

# output:
#| cancel in turn 6
#| link 0 is cancelled in turn 7
#| link 1 is cancelled in turn 8
#| link 2 is cancelled in turn 9
#| link 3 is cancelled in turn 10
#| main goes on in turn 12
