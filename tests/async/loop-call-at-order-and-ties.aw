# call_at takes a time of loop.time(); two callbacks for one time run in the order they were set.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    now = loop.time()
    loop.call_at(now + 0.01, print, "set before")
    loop.call_at(now + 0.01, print, "set after")
    await asyncio.sleep(0.03)
    now = loop.time()
    loop.call_at(now + 0.02, print, "second")
    loop.call_at(now + 0.01, print, "first")
    loop.call_at(now - 5, print, "in the past: at once")
    await asyncio.sleep(0.03)


asyncio.run(main())

# output:
#| set before
#| set after
#| in the past: at once
#| first
#| second
