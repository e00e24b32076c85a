# submit plans a call in a thread of the pool, and gives a future of its own kind.
from concurrent.futures import ThreadPoolExecutor


def power(base, exponent=2):
    return base**exponent


with ThreadPoolExecutor(max_workers=2) as pool:
    first = pool.submit(power, 5)
    second = pool.submit(power, 2, exponent=10)
    print(first.result(), second.result())  # expect: 25 1024
    print(first.done(), first.running(), first.cancelled(), first.exception())
    # expect: True False False None
