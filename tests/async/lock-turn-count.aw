# A released lock reaches the next task one turn later; so do semaphores and conditions.
import asyncio

turn = 0


def tick(loop):
    global turn
    turn += 1
    if turn < 60:
        loop.call_soon(tick, loop)


async def use(name, lock):
    async with lock:
        print(name, "in turn", turn)


async def wait(name, condition):
    async with condition:
        await condition.wait()
        print(name, "in turn", turn)


async def main():
    tick(asyncio.get_running_loop())
    for lock in (asyncio.Lock(), asyncio.Semaphore(1)):
        await lock.acquire()
        tasks = [asyncio.create_task(use(name, lock)) for name in ("ann", "bob")]
        await asyncio.sleep(0)
        print("release in turn", turn)
        lock.release()
        await asyncio.wait(tasks)
    condition = asyncio.Condition()
    tasks = [asyncio.create_task(wait(name, condition)) for name in ("cid", "dan")]
    await asyncio.sleep(0)
    async with condition:
        print("notify in turn", turn)
        condition.notify_all()
    await asyncio.wait(tasks)
    event = asyncio.Event()
    task = asyncio.create_task(event.wait())
    await asyncio.sleep(0)
    print("set in turn", turn)
    event.set()
    await task
    print("waited until turn", turn)


asyncio.run(main())

# output:
#| release in turn 2
#| ann in turn 3
#| bob in turn 4
#| release in turn 7
#| ann in turn 8
#| bob in turn 9
#| notify in turn 12
#| cid in turn 13
#| dan in turn 13
#| set in turn 16
#| waited until turn 18
