# Sleeping: a million tasks, each an `async def` that awaits asyncio.sleep(3600); then the end.
# expect: 1000000 asleep
# operations: 1000000 tasks
# sleepers: 1000000
import asyncio
import os

COUNT = 1000000
asleep = 0


async def sleeper():
    global asleep
    asleep += 1
    await asyncio.sleep(3600)


async def main():
    tasks = [asyncio.create_task(sleeper()) for _ in range(COUNT)]
    while asleep < len(tasks):
        await asyncio.sleep(0)
    print(asleep, "asleep", flush=True)
    os._exit(0)


asyncio.run(main())
