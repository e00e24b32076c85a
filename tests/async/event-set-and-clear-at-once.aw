# set() wakes those who wait now, even if clear() follows before they run.
import asyncio


async def waiter(name, event):
    await event.wait()
    print(name, "woke up; is the event set?", event.is_set())
    # expect: ann woke up; is the event set? False


async def main():
    event = asyncio.Event()
    task = asyncio.create_task(waiter("ann", event))
    await asyncio.sleep(0)
    event.set()
    event.clear()
    await task


asyncio.run(main())
