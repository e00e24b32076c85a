# Wait: `async with asyncio.timeout(…)` around a step that gives way once.
# expect: 200000
# operations: 200000 blocks
import asyncio


async def main():
    total = 0
    for _ in range(200000):
        async with asyncio.timeout(60):
            await asyncio.sleep(0)
            total += 1
    print(total)


asyncio.run(main())
