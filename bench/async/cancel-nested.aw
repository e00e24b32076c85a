# Cancel: a cancellation passes through ten nested awaits, each with a `finally`.
# expect: 80000 800000
# operations: 800000 frames
import asyncio

DEPTH = 10
cleaned = 0


async def nested(depth):
    global cleaned
    try:
        if depth > 1:
            await nested(depth - 1)
        else:
            await asyncio.get_running_loop().create_future()
    finally:
        cleaned += 1


async def main():
    cancelled = 0
    for _ in range(800):
        tasks = [asyncio.create_task(nested(DEPTH)) for _ in range(100)]
        await asyncio.sleep(0)
        for task in tasks:
            task.cancel()
        results = await asyncio.gather(*tasks, return_exceptions=True)
        for result in results:
            if isinstance(result, asyncio.CancelledError):
                cancelled += 1
    print(cancelled, cleaned)


asyncio.run(main())
