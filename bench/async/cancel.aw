# Cancel: a thousand sleeping tasks at a time are cancelled and awaited.
# expect: 100000
# operations: 100000 tasks
import asyncio


async def sleeper():
    await asyncio.sleep(3600)


async def main():
    cancelled = 0
    for _ in range(100):
        tasks = [asyncio.create_task(sleeper()) for _ in range(1000)]
        await asyncio.sleep(0)
        for task in tasks:
            task.cancel()
        for task in tasks:
            try:
                await task
            except asyncio.CancelledError:
                cancelled += 1
    print(cancelled)


asyncio.run(main())
