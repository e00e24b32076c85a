# shutdown may drop the calls that have not begun.
import time
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(1)
first = pool.submit(time.sleep, 0.03)
others = [pool.submit(print, "never") for _ in range(2)]
time.sleep(0.01)
pool.shutdown(wait=False, cancel_futures=True)
print([future.cancelled() for future in [first, *others]])  # expect: [False, True, True]
print(first.result())  # expect: None
