# A callback can still cancel one that is ready in the same turn.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    handles = []

    def first():
        print("first cancels second")
        handles[1].cancel()

    handles.append(loop.call_soon(first))
    handles.append(loop.call_soon(print, "second"))
    handles.append(loop.call_soon(print, "third"))
    await asyncio.sleep(0)


asyncio.run(main())

# output:
#| first cancels second
#| third
