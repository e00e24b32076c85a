# Timers and sleeping tasks share one queue of deadlines.
import asyncio


async def sleeper(name, seconds):
    await asyncio.sleep(seconds)
    print(name)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.02, print, "timer 20 ms")
    loop.call_later(0.04, print, "timer 40 ms")
    await asyncio.gather(sleeper("sleeper 30 ms", 0.03), sleeper("sleeper 10 ms", 0.01))
    await asyncio.sleep(0.02)


asyncio.run(main())

# output:
#| sleeper 10 ms
#| timer 20 ms
#| sleeper 30 ms
#| timer 40 ms
