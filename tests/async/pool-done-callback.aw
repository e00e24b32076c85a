# A future of a pool calls its done-callbacks when its call has ended, or at once if it has.
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(1) as pool:
    future = pool.submit(sum, [1, 2, 3])
    future.result()
    future.add_done_callback(lambda f: print("callback:", f.result()))  # expect: callback: 6
    print("added")  # expect: added
