# result and exception may be given a timeout.
import time
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(1) as pool:
    future = pool.submit(time.sleep, 0.05)
    for wait in (future.result, future.exception):
        try:
            wait(timeout=0.01)
        except TimeoutError as error:
            print(repr(error))  # expect: TimeoutError()
            # expect: TimeoutError()
    print(future.result(5))  # expect: None
