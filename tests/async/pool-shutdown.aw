# After shutdown a pool takes no more calls; shutdown waits for those it has.
import time
from concurrent.futures import ThreadPoolExecutor

log = []
pool = ThreadPoolExecutor(1)
pool.submit(time.sleep, 0.02)
pool.submit(log.append, "second call")
pool.shutdown()
print(log)  # expect: ['second call']
try:
    pool.submit(print, "never")
except RuntimeError as error:
    print(error)  # expect: cannot schedule new futures after shutdown
