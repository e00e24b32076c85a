# result and exception may be given a timeout.
import time
from concurrent.futures import ThreadPoolExecutor

may_end = []


def job():
    while not may_end:
        time.sleep(0.001)
    return "result"


with ThreadPoolExecutor(1) as pool:
    future = pool.submit(job)
    for wait in (future.result, future.exception):
        try:
            wait(timeout=0.01)
        except TimeoutError as error:
            print(repr(error))  # expect: TimeoutError()
            # expect: TimeoutError()
    may_end.append(True)
    print(future.result(5))  # expect: result
