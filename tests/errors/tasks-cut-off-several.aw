# Every one of them is named.
# stderr: ann
# stderr: bob
import asyncio


async def work():
    await asyncio.sleep(60)


async def main():
    tasks = [asyncio.create_task(work(), name=name) for name in ("ann", "bob")]
    await asyncio.sleep(0.01)
    print("main ends", len(tasks))  # expect: main ends 2


asyncio.run(main())
