# A pool of one thread works off its jobs one after another, in order.
import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def job(n, log):
    log.append(f"begin {n}")
    time.sleep(0.01)
    log.append(f"end {n}")
    return n


async def main():
    loop = asyncio.get_running_loop()
    log = []
    with ThreadPoolExecutor(1) as pool:
        jobs = [loop.run_in_executor(pool, job, n, log) for n in range(3)]
        print(await asyncio.gather(*jobs))  # expect: [0, 1, 2]
    print(log)  # expect: ['begin 0', 'end 0', 'begin 1', 'end 1', 'begin 2', 'end 2']


asyncio.run(main())
