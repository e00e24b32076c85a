# Locks, events, queues and sleeps together give the same order every time.
import asyncio

log = []


async def baker(lock, queue, event):
    await event.wait()
    for n in range(3):
        async with lock:
            log.append(f"bake {n}")
            await asyncio.sleep(0)
        await queue.put(n)
    await queue.put(None)


async def eater(name, lock, queue):
    while True:
        loaf = await queue.get()
        if loaf is None:
            queue.put_nowait(None)
            log.append(f"{name} is full")
            return
        async with lock:
            log.append(f"{name} eats {loaf}")
            await asyncio.sleep(0)


async def main():
    lock, queue, event = asyncio.Lock(), asyncio.Queue(1), asyncio.Event()
    asyncio.get_running_loop().call_soon(event.set)
    async with asyncio.TaskGroup() as group:
        group.create_task(eater("ann", lock, queue))
        group.create_task(eater("bob", lock, queue))
        group.create_task(baker(lock, queue, event))
    print(*log, sep="\n")  # expect: bake 0
    # expect: bake 1
    # expect: ann eats 0
    # expect: bake 2
    # expect: bob eats 1
    # expect: ann eats 2
    # expect: bob is full
    # expect: ann is full


asyncio.run(main())
