# Locks: a thousand tasks wait for one event, again and again.
# expect: 200000
# operations: 200000 waits
import asyncio


async def wait(event):
    await event.wait()
    return 1


async def main():
    total = 0
    for _ in range(200):
        event = asyncio.Event()
        tasks = [asyncio.create_task(wait(event)) for _ in range(1000)]
        await asyncio.sleep(0)
        event.set()
        for task in tasks:
            total += await task
    print(total)


asyncio.run(main())
