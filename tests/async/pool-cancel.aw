# A call that still waits for a thread can be cancelled; one that runs cannot.
import time
from concurrent.futures import CancelledError, ThreadPoolExecutor

with ThreadPoolExecutor(1) as pool:
    running = pool.submit(time.sleep, 0.03)
    waiting = pool.submit(print, "never")
    time.sleep(0.01)
    print(running.cancel(), waiting.cancel(), waiting.cancelled(), waiting.done())
    # expect: False True True True
    try:
        waiting.result()
    except CancelledError as error:
        print(repr(error))  # expect: CancelledError()
