# A sleeping task that is cancelled gets the error one turn later; whoever awaits it hears of it
# one turn after that.
import asyncio

turn = 0


def tick(loop):
    global turn
    turn += 1
    if turn < 20:
        loop.call_soon(tick, loop)


async def work():
    try:
        await asyncio.sleep(10)
    finally:
        print("work ends in turn", turn)


async def main():
    tick(asyncio.get_running_loop())
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    print("cancel in turn", turn)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("main goes on in turn", turn)


asyncio.run(main())

# output:
#| cancel in turn 2
#| work ends in turn 3
#| main goes on in turn 4
