# time.sleep does not give control back: no other task moves while it lasts.
import asyncio
import time


async def ticker(log):
    while True:
        log.append("tick")
        await asyncio.sleep(0.001)


async def main():
    log = []
    clock = asyncio.create_task(ticker(log))
    await asyncio.sleep(0.02)
    ticks = len(log)
    time.sleep(0.05)
    print("ticks before:", ticks > 1, "- ticks meanwhile:", len(log) - ticks)
    # expect: ticks before: True - ticks meanwhile: 0
    await asyncio.sleep(0.02)
    print("ticks after:", len(log) > ticks)  # expect: ticks after: True
    clock.cancel()
    await asyncio.wait([clock])


asyncio.run(main())
