# How many turns wait and as_completed take from the end of a task.
import asyncio

turn = 0


def tick(loop):
    global turn
    turn += 1
    if turn < 40:
        loop.call_soon(tick, loop)


async def work(turns):
    for _ in range(turns):
        await asyncio.sleep(0)
    print("task ends in turn", turn)


async def main():
    tick(asyncio.get_running_loop())
    await asyncio.wait([asyncio.create_task(work(2))])
    print("after wait: turn", turn)
    tasks = [asyncio.create_task(work(1)), asyncio.create_task(work(4))]
    await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print("after FIRST_COMPLETED: turn", turn)
    await tasks[1]
    for awaitable in asyncio.as_completed([asyncio.create_task(work(2))]):
        await awaitable
        print("after as_completed: turn", turn)


asyncio.run(main())

# output:
#| task ends in turn 4
#| after wait: turn 6
#| task ends in turn 8
#| after FIRST_COMPLETED: turn 10
#| task ends in turn 11
#| task ends in turn 15
#| after as_completed: turn 17
