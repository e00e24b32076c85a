# Children that swallow the cancellation finish; the gathering raises CancelledError after all.
import asyncio


async def stubborn(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(name, "stays")  # expect: a stays
        # expect: b stays
    return name


async def main():
    tasks = [asyncio.create_task(stubborn(name)) for name in "ab"]
    gathering = asyncio.gather(*tasks)
    await asyncio.sleep(0)
    gathering.cancel()
    try:
        print(await gathering)
    except asyncio.CancelledError:
        print("gathering cancelled:", gathering.cancelled(), [task.result() for task in tasks])
        # expect: gathering cancelled: False ['a', 'b']


asyncio.run(main())
