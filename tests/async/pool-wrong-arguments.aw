# A pool needs at least one thread, and something that can be called.
from concurrent.futures import ThreadPoolExecutor

for wrong in (0, -1):
    try:
        ThreadPoolExecutor(wrong)
    except ValueError as error:
        print(error)  # expect: max_workers must be greater than 0
        # expect: max_workers must be greater than 0
try:
    ThreadPoolExecutor(1, initializer=5)
except TypeError as error:
    print(error)  # expect: initializer must be a callable
with ThreadPoolExecutor(1) as pool:
    try:
        pool.submit(42).result()
    except TypeError as error:
        print(error)  # expect: 'int' object is not callable
