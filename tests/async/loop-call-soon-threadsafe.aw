# call_soon_threadsafe is call_soon for callers in other threads; it works in the loop's own too.
import asyncio
from concurrent.futures import ThreadPoolExecutor


async def main():
    loop = asyncio.get_running_loop()
    box = loop.create_future()
    loop.call_soon(print, "soon")
    loop.call_soon_threadsafe(print, "threadsafe")
    await asyncio.sleep(0)
    with ThreadPoolExecutor(1) as pool:
        pool.submit(loop.call_soon_threadsafe, box.set_result, "from a thread")
        print(await box)


asyncio.run(main())

# output:
#| soon
#| threadsafe
#| from a thread
