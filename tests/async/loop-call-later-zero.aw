# call_later(0) is a timer that is due at once: it joins the queue after what is ready already,
# and still runs in the same turn.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0, print, "timer 0")
    loop.call_soon(print, "soon")
    loop.call_later(-1, print, "timer -1")
    await asyncio.sleep(0)
    print("main")


asyncio.run(main())

# output:
#| soon
#| main
#| timer -1
#| timer 0
