# A cancelled waiter does not keep the others from waking.
import asyncio


async def waiter(name, event):
    try:
        await event.wait()
        print(name, "woke up")
    except asyncio.CancelledError:
        print(name, "is cancelled")
        raise


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(name, event)) for name in ("ann", "bob", "cid")]
    await asyncio.sleep(0)
    tasks[1].cancel()
    event.set()
    await asyncio.wait(tasks)


asyncio.run(main())

# output:
#| bob is cancelled
#| ann woke up
#| cid woke up
