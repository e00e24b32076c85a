# Functions in threads run side by side; their results come in the order of the futures.
import asyncio
import time


def blocking(n):
    time.sleep(0.05 - n / 100)
    return n


async def main():
    loop = asyncio.get_running_loop()
    began = time.perf_counter()
    print(await asyncio.gather(*[loop.run_in_executor(None, blocking, n) for n in range(4)]))
    # expect: [0, 1, 2, 3]
    print("side by side:", time.perf_counter() - began < 0.13)  # expect: side by side: True


asyncio.run(main())
