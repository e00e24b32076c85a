# Switch: ten thousand tasks take turns, each gives way with asyncio.sleep(0).
# expect: 2000000
# operations: 2000000 switches
# goal: 10
import asyncio

TASKS = 10000
TURNS = 200


async def worker(turns):
    done = 0
    while done < turns:
        await asyncio.sleep(0)
        done += 1
    return done


async def main():
    tasks = [asyncio.create_task(worker(TURNS)) for _ in range(TASKS)]
    total = 0
    for task in tasks:
        total += await task
    print(total)


asyncio.run(main())
