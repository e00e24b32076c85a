# A cleared event makes people wait again.
import asyncio


async def waiter(event, log):
    for n in range(3):
        await event.wait()
        log.append(n)
        event.clear()


async def main():
    event = asyncio.Event()
    log = []
    task = asyncio.create_task(waiter(event, log))
    for _ in range(3):
        event.set()
        await asyncio.sleep(0)
        print(log, event.is_set())  # expect: [0] False
        # expect: [0, 1] False
        # expect: [0, 1, 2] False
        await asyncio.sleep(0)
    await task


asyncio.run(main())
