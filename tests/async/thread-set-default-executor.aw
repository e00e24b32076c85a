# The executor for None can be chosen.
import asyncio
from concurrent.futures import ThreadPoolExecutor


async def main():
    loop = asyncio.get_running_loop()
    loop.set_default_executor(ThreadPoolExecutor(max_workers=1))
    print(await loop.run_in_executor(None, sum, [1, 2, 3]))  # expect: 6
    try:
        loop.set_default_executor("pool")
    except TypeError as error:
        print(error)  # expect: executor must be ThreadPoolExecutor instance


asyncio.run(main())
