# loop.time() is a clock in seconds that only goes forward.
import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    before = loop.time()
    print(type(before).__name__)  # expect: float
    await asyncio.sleep(0.02)
    between = loop.time()
    print(between - before >= 0.019, between - before < 5)  # expect: True True
    time.sleep(0.02)
    print(loop.time() - between >= 0.019)  # expect: True


asyncio.run(main())
