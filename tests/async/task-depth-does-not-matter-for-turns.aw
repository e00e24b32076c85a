# However many awaits deep a task sleeps, a turn is a turn.
import asyncio


async def dive(depth):
    if depth:
        await dive(depth - 1)
    else:
        await asyncio.sleep(0)


async def count(name, depth, log):
    for step in range(3):
        log.append(f"{name}{step}")
        await dive(depth)


async def main():
    log = []
    await asyncio.gather(count("flat", 0, log), count("deep", 50, log), count("middle", 5, log))
    print(" ".join(log))  # expect: flat0 deep0 middle0 flat1 deep1 middle1 flat2 deep2 middle2


asyncio.run(main())
