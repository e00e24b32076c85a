# Timers and sleeping tasks share one queue of deadlines.
import asyncio


async def sleeper(name, seconds):
    await asyncio.sleep(seconds)
    print(name)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.06, print, "timer 60 ms")
    loop.call_later(0.18, print, "timer 180 ms")
    await asyncio.gather(sleeper("sleeper 120 ms", 0.12), sleeper("sleeper 10 ms", 0.01))
    await asyncio.sleep(0.1)


asyncio.run(main())

# output:
#| sleeper 10 ms
#| timer 60 ms
#| sleeper 120 ms
#| timer 180 ms
