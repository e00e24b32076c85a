# Awaited one after another, sleeps add up; side by side all fall asleep before the first wakes up.
import asyncio
import time


async def sleeper(log):
    log.append("sleep")
    await asyncio.sleep(0.02)
    log.append("wake")


async def main():
    log = []
    began = time.perf_counter()
    for _ in range(3):
        await sleeper(log)
    print(log, time.perf_counter() - began >= 0.059)
    # expect: ['sleep', 'wake', 'sleep', 'wake', 'sleep', 'wake'] True
    log = []
    began = time.perf_counter()
    await asyncio.gather(*[sleeper(log) for _ in range(3)])
    print(log, time.perf_counter() - began >= 0.019)
    # expect: ['sleep', 'sleep', 'sleep', 'wake', 'wake', 'wake'] True


asyncio.run(main())
