# In a chain of tasks each link costs one turn on the way back.
import asyncio


async def link(n, log):
    if n:
        await asyncio.create_task(link(n - 1, log))
    log.append(n)


async def observer(log):
    for _ in range(10):
        log.append("-")
        await asyncio.sleep(0)


async def main():
    log = []
    watch = asyncio.create_task(observer(log))
    await link(4, log)
    await watch
    print(*log)  # expect: - - - - 0 - 1 - 2 - 3 - 4 - -


asyncio.run(main())
