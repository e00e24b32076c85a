# Whoever awaits a task goes on one turn after that task ended.
import asyncio

turn = 0


def tick(loop):
    global turn
    turn += 1
    if turn < 20:
        loop.call_soon(tick, loop)


async def work():
    await asyncio.sleep(0)
    print("work ends in turn", turn)
    return "result"


async def waiter(task):
    print("waiter got", await task, "in turn", turn)


async def main():
    tick(asyncio.get_running_loop())
    task = asyncio.create_task(work())
    waiters = [asyncio.create_task(waiter(task)) for _ in range(2)]
    await task
    print("main goes on in turn", turn)
    for each in waiters:
        await each


asyncio.run(main())

# output:
#| work ends in turn 3
#| main goes on in turn 4
#| waiter got result in turn 4
#| waiter got result in turn 4
