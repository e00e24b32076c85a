# Timers fire in the order of their deadlines, not in the order they were set.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.03, print, "after 30 ms")
    loop.call_later(0.01, print, "after 10 ms")
    loop.call_later(0.04, print, "after 40 ms")
    loop.call_later(0.02, print, "after 20 ms")
    await asyncio.sleep(0.05)
    print("after 50 ms")


asyncio.run(main())

# output:
#| after 10 ms
#| after 20 ms
#| after 30 ms
#| after 40 ms
#| after 50 ms
