# Every thread of a pool calls the initializer first.
import time
from concurrent.futures import ThreadPoolExecutor

log = []


def prepare(text):
    log.append(text)


def job(n):
    while len(log) < 2:
        time.sleep(0.001)
    return n


with ThreadPoolExecutor(2, initializer=prepare, initargs=("ready",)) as pool:
    print(list(pool.map(job, [1, 2])))  # expect: [1, 2]
print(log)  # expect: ['ready', 'ready']
