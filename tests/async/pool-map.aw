# map gives the results in the order of the arguments; an exception comes when its turn comes.
import time
from concurrent.futures import ThreadPoolExecutor


def slow_square(n):
    time.sleep(0.04 - n / 100)
    return n * n


def invert(n):
    return 12 // n


with ThreadPoolExecutor(4) as pool:
    print(list(pool.map(slow_square, range(4))))  # expect: [0, 1, 4, 9]
    print(list(pool.map(pow, [2, 3, 4], [5, 2, 1])))  # expect: [32, 9, 4]
    results = pool.map(invert, [3, 4, 0, 6])
    try:
        for result in results:
            print(result)  # expect: 4
            # expect: 3
    except ZeroDivisionError as error:
        print(error)  # expect: integer division or modulo by zero
