# Timers: a thousand tasks sleep three hundred times each, for lengths in no order.
# expect: 300000
# operations: 300000 sleeps
import asyncio

TASKS = 1000
SLEEPS = 300


async def sleeper(seed):
    woken = 0
    for _ in range(SLEEPS):
        seed = seed * 48271 % 2147483647
        await asyncio.sleep(seed % 1000 / 500000)
        woken += 1
    return woken


async def main():
    tasks = [asyncio.create_task(sleeper(i + 1)) for i in range(TASKS)]
    total = 0
    for task in tasks:
        total += await task
    print(total)


asyncio.run(main())
