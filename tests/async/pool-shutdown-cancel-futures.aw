# shutdown may drop the calls that have not begun.
import time
from concurrent.futures import ThreadPoolExecutor

may_end = []


def job():
    while not may_end:
        time.sleep(0.001)
    return "result"


pool = ThreadPoolExecutor(1)
first = pool.submit(job)
others = [pool.submit(print, "never") for _ in range(2)]
while not first.running():
    time.sleep(0.001)
pool.shutdown(wait=False, cancel_futures=True)
print([future.cancelled() for future in [first, *others]])  # expect: [False, True, True]
may_end.append(True)
print(first.result())  # expect: result
