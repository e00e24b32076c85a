# As long as a thread works there is hope too.
import asyncio
import time


def work():
    time.sleep(0.05)
    return "from the thread"


async def main():
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, work))  # expect: from the thread


asyncio.run(main())
