# Sleeping: two hundred thousand tasks fall asleep and are all cancelled when main ends.
# expect: 200000 asleep
# expect: 200000 cancelled
# operations: 200000 tasks
import asyncio

COUNT = 200000
asleep = 0
cancelled = 0


async def sleeper():
    global asleep, cancelled
    asleep += 1
    try:
        await asyncio.sleep(3600)
    finally:
        cancelled += 1


async def main():
    tasks = [asyncio.create_task(sleeper()) for _ in range(COUNT)]
    while asleep < len(tasks):
        await asyncio.sleep(0)
    print(asleep, "asleep")


asyncio.run(main())
print(cancelled, "cancelled")
