# await gives control to the loop only if what is awaited suspends.
import asyncio


async def quick():
    return 1


async def other(log):
    log.append("other")


async def main():
    log = []
    task = asyncio.create_task(other(log))
    for n in range(3):
        await quick()
        log.append(f"main {n}")
    await task
    print(log)  # expect: ['main 0', 'main 1', 'main 2', 'other']


asyncio.run(main())
