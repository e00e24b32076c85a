# Each sleep(0) gives every other ready task one turn.
import asyncio


async def count(name, steps, log):
    for step in range(steps):
        log.append(f"{name}{step}")
        await asyncio.sleep(0)


async def main():
    log = []
    tasks = [asyncio.create_task(count(name, n, log)) for name, n in (("a", 3), ("b", 1), ("c", 4))]
    for task in tasks:
        await task
    print(" ".join(log))  # expect: a0 b0 c0 a1 c1 a2 c2 c3


asyncio.run(main())
