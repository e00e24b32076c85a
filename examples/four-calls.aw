# Functions come in two kinds, so there are four ways for one to call another.
#
# Watch the third one: a plain function that blocks holds up everybody, the clock too. And what
# comes of a forgotten `await`: no result, but a coroutine that has not even begun.
import asyncio
import time


def boil_egg():
    time.sleep(0.05)
    return "egg"


async def brew_tea():
    await asyncio.sleep(0.05)
    return "tea"


async def clock(ticks):
    while True:
        ticks.append("tick")
        await asyncio.sleep(0.01)


async def main():
    ticks = []
    task = asyncio.create_task(clock(ticks))
    await asyncio.sleep(0)

    print("2. async calls async:", await brew_tea(), "- did the clock go on?", len(ticks) > 1)

    before = len(ticks)
    print("3. async calls sync:", boil_egg(), "- did the clock go on?", len(ticks) > before)

    forgotten = brew_tea()
    print("   without await:", type(forgotten).__name__)
    print("   awaited later:", await forgotten)
    task.cancel()
    await asyncio.wait([task])


print("1. sync calls sync:", boil_egg())
asyncio.run(main())
print("4. sync calls async, with a loop to run in:", asyncio.run(brew_tea()))

# output:
#| 1. sync calls sync: egg
#| 2. async calls async: tea - did the clock go on? True
#| 3. async calls sync: egg - did the clock go on? False
#|    without await: coroutine
#|    awaited later: tea
#| 4. sync calls async, with a loop to run in: tea
