# When everything is done already, wait does not suspend.
import asyncio


async def other(log):
    log.append("other")


async def main():
    log = []
    task = asyncio.create_task(other(log))
    await task
    second = asyncio.create_task(other(log))
    done, pending = await asyncio.wait([task])
    log.append(f"main {len(done)} {len(pending)}")
    await second
    print(log)  # expect: ['other', 'other', 'main 1 0']


asyncio.run(main())
