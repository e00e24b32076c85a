# sleep gives None, or the result that it is told to give.
import asyncio


async def main():
    print(await asyncio.sleep(0), await asyncio.sleep(0.01))  # expect: None None
    print(await asyncio.sleep(0, "now"), await asyncio.sleep(0.01, result="later"))
    # expect: now later


asyncio.run(main())
