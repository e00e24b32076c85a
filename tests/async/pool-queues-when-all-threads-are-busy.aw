# More calls than threads: they wait, in order, for a thread to be free.
import time
from concurrent.futures import ThreadPoolExecutor

log = []
may_end = []


def job(n):
    log.append(n)
    while not may_end:
        time.sleep(0.001)


with ThreadPoolExecutor(2) as pool:
    futures = [pool.submit(job, n) for n in range(6)]
    while len(log) < 2:
        time.sleep(0.001)
    time.sleep(0.01)
    print("started:", sorted(log), "- running:", [future.running() for future in futures])
    # expect: started: [0, 1] - running: [True, True, False, False, False, False]
    may_end.append(True)
print(len(log), [future.done() for future in futures])
# expect: 6 [True, True, True, True, True, True]
