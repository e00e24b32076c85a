# Awaiting a task that is done goes on at once.
import asyncio


async def work(name, log):
    log.append(name)
    return name


async def main():
    log = []
    done = asyncio.create_task(work("first", log))
    await asyncio.sleep(0)
    waiting = asyncio.create_task(work("second", log))
    log.append(f"main has {await done}")
    log.append(f"main has {await waiting}")
    print(log)  # expect: ['first', 'main has first', 'second', 'main has second']


asyncio.run(main())
