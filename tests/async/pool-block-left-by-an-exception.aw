# A `with` block of a pool waits for its calls also when it is left by an exception.
import time
from concurrent.futures import ThreadPoolExecutor

log = []


def job():
    time.sleep(0.02)
    log.append("job ends")


try:
    with ThreadPoolExecutor(1) as pool:
        pool.submit(job)
        raise ValueError("left early")
except ValueError as error:
    print(error, log)  # expect: left early ['job ends']
