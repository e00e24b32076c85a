# A longer interleaving with known turns: tasks, futures, callbacks and timers in one log.
import asyncio

log = []


async def writer(name, future):
    log.append(f"{name} begins")
    await asyncio.sleep(0)
    log.append(f"{name} sets")
    future.set_result(name)
    log.append(f"{name} ends")


async def reader(*futures):
    for future in futures:
        log.append("reader waits")
        log.append(f"reader has {await future}")


async def main():
    loop = asyncio.get_running_loop()
    first, second = loop.create_future(), loop.create_future()
    first.add_done_callback(lambda f: log.append("callback of first"))
    loop.call_soon(log.append, "soon")
    loop.call_later(0, log.append, "timer")
    tasks = [
        asyncio.create_task(reader(second, first)),
        asyncio.create_task(writer("one", first)),
        asyncio.create_task(writer("two", second)),
    ]
    log.append("main waits")
    await asyncio.wait(tasks)
    log.append("main goes on")
    print(*log, sep="\n")


asyncio.run(main())

# output:
#| main waits
#| soon
#| reader waits
#| one begins
#| two begins
#| timer
#| one sets
#| one ends
#| two sets
#| two ends
#| callback of first
#| reader has two
#| reader waits
#| reader has one
#| main goes on
