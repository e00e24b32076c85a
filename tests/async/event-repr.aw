# An event shows whether it is set and how many wait.
import asyncio


async def main():
    event = asyncio.Event()
    task = asyncio.create_task(event.wait())
    print(repr(event).split("[")[1])  # expect: unset]>
    await asyncio.sleep(0)
    print(repr(event).split("[")[1])  # expect: unset, waiters:1]>
    event.set()
    print(await task, repr(event).split("[")[1])  # expect: True set]>


asyncio.run(main())
