# Timers that became due while something blocked run in one turn, by deadline; what they add
# waits for the next turn.
import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()

    def due(name):
        print(name, "is due")
        loop.call_soon(print, "added by", name)

    loop.call_later(0.02, due, "20 ms")
    loop.call_later(0.01, due, "10 ms")
    time.sleep(0.03)
    loop.call_soon(print, "ready before the timers")
    await asyncio.sleep(0)
    await asyncio.sleep(0)


asyncio.run(main())

# output:
#| ready before the timers
#| 10 ms is due
#| 20 ms is due
#| added by 10 ms
#| added by 20 ms
