# Async functions close over variables like others, and see what other tasks changed.
import asyncio


async def main():
    value = 0

    async def writer():
        nonlocal value
        for _ in range(3):
            value += 1
            await asyncio.sleep(0)

    async def reader():
        seen = []
        while value < 3:
            seen.append(value)
            await asyncio.sleep(0)
        return seen

    print(await asyncio.gather(reader(), writer()), value)  # expect: [[0, 1, 2], None] 3


asyncio.run(main())
