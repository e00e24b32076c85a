# Each thread may run an event loop of its own.
import asyncio
from concurrent.futures import ThreadPoolExecutor


async def work(n):
    await asyncio.sleep(0.01)
    return n * 10


def run(n):
    return asyncio.run(work(n))


with ThreadPoolExecutor(2) as pool:
    print(list(pool.map(run, [1, 2, 3])))  # expect: [10, 20, 30]


def no_loop_here():
    try:
        asyncio.get_running_loop()
    except RuntimeError as error:
        return str(error)


async def main():
    return await asyncio.to_thread(no_loop_here)


print(asyncio.run(main()))  # expect: no running event loop
