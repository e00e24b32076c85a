# More calls than threads: they wait, in order, for a thread to be free.
import time
from concurrent.futures import ThreadPoolExecutor

log = []


def job(n):
    log.append(n)
    time.sleep(0.02)


with ThreadPoolExecutor(2) as pool:
    futures = [pool.submit(job, n) for n in range(6)]
    time.sleep(0.01)
    print("started:", sorted(log), "- the last one runs:", futures[-1].running())
    # expect: started: [0, 1] - the last one runs: False
print(len(log), [future.done() for future in futures])
# expect: 6 [True, True, True, True, True, True]
