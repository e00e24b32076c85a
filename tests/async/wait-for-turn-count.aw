# How many turns wait_for and shield add to what they wait for.
import asyncio

turn = 0


def tick(loop):
    global turn
    turn += 1
    if turn < 40:
        loop.call_soon(tick, loop)


async def work():
    await asyncio.sleep(0)
    print("work ends in turn", turn)


async def main():
    tick(asyncio.get_running_loop())
    await work()
    print("plain await: turn", turn)
    await asyncio.create_task(work())
    print("task: turn", turn)
    await asyncio.wait_for(work(), None)
    print("wait_for without limit: turn", turn)
    await asyncio.wait_for(work(), 10)
    print("wait_for: turn", turn)
    await asyncio.shield(work())
    print("shield: turn", turn)
    async with asyncio.timeout(10):
        await work()
    print("timeout: turn", turn)


asyncio.run(main())

# output:
#| work ends in turn 2
#| plain await: turn 2
#| work ends in turn 4
#| task: turn 5
#| work ends in turn 6
#| wait_for without limit: turn 6
#| work ends in turn 8
#| wait_for: turn 10
#| work ends in turn 12
#| shield: turn 14
#| work ends in turn 15
#| timeout: turn 15
