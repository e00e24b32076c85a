# time.sleep does not give control back: no other task moves while it lasts.
import asyncio
import time


async def ticker(log):
    for n in range(5):
        log.append(f"tick {n}")
        await asyncio.sleep(0.01)


async def main():
    log = []
    clock = asyncio.create_task(ticker(log))
    await asyncio.sleep(0.025)
    log.append("block")
    time.sleep(0.1)
    log.append("unblock")
    await clock
    print(log)  # expect: ['tick 0', 'tick 1', 'tick 2', 'block', 'unblock', 'tick 3', 'tick 4']


asyncio.run(main())
