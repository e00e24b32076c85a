# How many turns a group takes from the end of its last task.
import asyncio

turn = 0


def tick(loop):
    global turn
    turn += 1
    if turn < 30:
        loop.call_soon(tick, loop)


async def work(turns):
    for _ in range(turns):
        await asyncio.sleep(0)
    print("task ends in turn", turn)  # expect: task ends in turn 2
    # expect: task ends in turn 5


async def fail():
    raise ValueError


async def main():
    tick(asyncio.get_running_loop())
    async with asyncio.TaskGroup() as group:
        group.create_task(work(0))
        group.create_task(work(3))
    print("main goes on in turn", turn)  # expect: main goes on in turn 7
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work(9))
            group.create_task(fail())
    except* ValueError:
        print("main goes on in turn", turn)  # expect: main goes on in turn 12


asyncio.run(main())
