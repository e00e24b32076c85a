# Each scenario is cancelled at its n-th turn, for every n until it ends by itself: nothing is left waiting, and the loop closes clean.
import asyncio


async def step(n):
    for _ in range(n):
        await asyncio.sleep(0)
    return n


async def gather_tree(depth=3):
    if depth == 0:
        return await step(2)
    return sum(await asyncio.gather(gather_tree(depth - 1), gather_tree(depth - 1)))


async def waits():
    try:
        await asyncio.wait_for(step(4), 5)
        await asyncio.wait_for(asyncio.sleep(3600), 1e-8)  # over after a few looks at the clock, the virtual one too
    except asyncio.TimeoutError:
        pass
    done, pending = await asyncio.wait([asyncio.create_task(step(n)) for n in (1, 3)])
    return len(done), len(pending)


async def groups():
    async with asyncio.TaskGroup() as outer:
        outer.create_task(step(3))
        async with asyncio.TaskGroup() as inner:
            inner.create_task(step(2))
            inner.create_task(step(4))


async def locks():
    lock, condition, semaphore = asyncio.Lock(), asyncio.Condition(), asyncio.Semaphore(2)

    async def work():
        async with lock:
            await step(1)
        async with semaphore:
            await step(2)
        async with condition:
            await condition.wait_for(lambda: ready)

    ready = []
    async with asyncio.TaskGroup() as group:
        for _ in range(4):
            group.create_task(work())
        await step(9)
        ready.append(1)
        async with condition:
            condition.notify_all()
    assert not lock.locked() and not semaphore.locked() and not condition.locked()


async def queues():
    queue = asyncio.Queue(2)

    async def produce():
        for i in range(6):
            await queue.put(i)

    async def consume():
        while True:
            await queue.get()
            await step(1)
            queue.task_done()

    async with asyncio.TaskGroup() as group:
        workers = [group.create_task(consume()) for _ in range(2)]
        await group.create_task(produce())
        await queue.join()
        for worker in workers:
            worker.cancel()


async def shielded():
    inner = asyncio.create_task(step(5))
    try:
        await asyncio.shield(inner)
    finally:
        await inner
    async with asyncio.timeout(10):
        for future in asyncio.as_completed([step(1), step(2)]):
            await future


def cancelled_at(scenario, turn):
    """Whether the scenario ended before that turn; what is wrong is told by an assertion."""

    async def main():
        task = asyncio.create_task(scenario())
        for _ in range(turn):
            await asyncio.sleep(0)
            if task.done():
                await task
                return True
        task.cancel(f"turn {turn}")
        done, pending = await asyncio.wait([task], timeout=30)
        assert not pending, "it ignores cancel()"
        if not task.cancelled():
            task.result()
        await step(12)  # what it has started has its chance to end
        left = asyncio.all_tasks() - {asyncio.current_task()}
        assert not left, left
        return False

    loop = asyncio.new_event_loop()
    errors = []
    loop.set_exception_handler(lambda loop, context: errors.append(context))
    try:
        return loop.run_until_complete(main())
    finally:
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()
        assert not errors, errors


for scenario in (gather_tree, waits, groups, locks, queues, shielded):
    turn = 0
    while not cancelled_at(scenario, turn):
        turn += 1
        assert turn < 5000
    print(scenario.__name__, turn > 3)
# output:
#| gather_tree True
#| waits True
#| groups True
#| locks True
#| queues True
#| shielded True
