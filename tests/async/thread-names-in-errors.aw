# Threads of executors have names; errors tell them.
import asyncio
from concurrent.futures import ThreadPoolExecutor


def ask():
    try:
        asyncio.get_event_loop()
    except RuntimeError as error:
        return str(error)


async def main():
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, ask))
    # expect: There is no current event loop in thread 'asyncio_0'.


asyncio.run(main())
with ThreadPoolExecutor(1) as pool:
    print(pool.submit(ask).result())
    # expect: There is no current event loop in thread 'ThreadPoolExecutor-0_0'.
with ThreadPoolExecutor(1, thread_name_prefix="worker") as pool:
    print(pool.submit(ask).result())  # expect: There is no current event loop in thread 'worker_0'.
with ThreadPoolExecutor(1) as pool:
    print(pool.submit(ask).result())
    # expect: There is no current event loop in thread 'ThreadPoolExecutor-1_0'.
