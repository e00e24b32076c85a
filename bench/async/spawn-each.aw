# Spawn: one task after the other, each awaited before the next is created.
# expect: 100000
# operations: 200000 tasks
import asyncio


async def work(i):
    return i & 1


async def main():
    total = 0
    for i in range(200000):
        total += await asyncio.create_task(work(i))
    print(total)


asyncio.run(main())
