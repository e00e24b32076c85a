# call_soon and call_later give a handle; a cancelled handle's callback does not run.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    soon = loop.call_soon(print, "never 1")
    later = loop.call_later(0.01, print, "never 2")
    kept = loop.call_later(0.01, print, "kept")
    print(type(soon).__name__, type(later).__name__)
    print(soon.cancelled(), later.cancelled(), kept.cancelled())
    soon.cancel()
    later.cancel()
    later.cancel()
    print(soon.cancelled(), later.cancelled(), kept.cancelled())
    await asyncio.sleep(0.02)
    kept.cancel()
    print(kept.cancelled())


asyncio.run(main())

# output:
#| Handle TimerHandle
#| False False False
#| True True False
#| kept
#| True
