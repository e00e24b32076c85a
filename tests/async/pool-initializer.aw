# Every thread of a pool calls the initializer first.
import time
from concurrent.futures import ThreadPoolExecutor

log = []


def prepare(text):
    log.append(text)


with ThreadPoolExecutor(2, initializer=prepare, initargs=("ready",)) as pool:
    list(pool.map(time.sleep, [0.02, 0.02]))
print(log)  # expect: ['ready', 'ready']
