# A callback that is added during a turn runs in the next turn, after all of this one's.
import asyncio


def first(loop):
    print("first")
    loop.call_soon(print, "added by first")


def second(loop):
    print("second")
    loop.call_soon(print, "added by second")


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(first, loop)
    loop.call_soon(second, loop)
    loop.call_soon(print, "third")
    await asyncio.sleep(0)
    print("main, one turn later")
    await asyncio.sleep(0)
    print("main, two turns later")


asyncio.run(main())

# output:
#| first
#| second
#| third
#| main, one turn later
#| added by first
#| added by second
#| main, two turns later
