# A call that still waits for a thread can be cancelled; one that runs cannot.
import time
from concurrent.futures import CancelledError, ThreadPoolExecutor

may_end = []


def job():
    while not may_end:
        time.sleep(0.001)


with ThreadPoolExecutor(1) as pool:
    running = pool.submit(job)
    waiting = pool.submit(print, "never")
    while not running.running():
        time.sleep(0.001)
    print(running.cancel(), waiting.cancel(), waiting.cancelled(), waiting.done())
    # expect: False True True True
    try:
        waiting.result()
    except CancelledError as error:
        print(repr(error))  # expect: CancelledError()
    may_end.append(True)
