# An event wakes all who wait for it; who comes later does not wait at all.
import asyncio


async def waiter(name, event):
    print(name, "waits")
    print(name, "goes on", await event.wait())


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(name, event)) for name in ("ann", "bob")]
    await asyncio.sleep(0)
    print(event.is_set(), event.set(), event.is_set())
    for task in tasks:
        await task
    await waiter("cid", event)
    print(event.set())


asyncio.run(main())

# output:
#| ann waits
#| bob waits
#| False None True
#| ann goes on True
#| bob goes on True
#| cid waits
#| cid goes on True
#| None
