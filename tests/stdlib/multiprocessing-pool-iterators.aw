# imap() and imap_unordered() give iterators with next(timeout); pools of threads have the same methods.
# labels: big
import time
from multiprocessing import Pool, TimeoutError
from multiprocessing.pool import ThreadPool


def square(x):
    if x == 99:
        time.sleep(5)
    return x * x


if __name__ == "__main__":
    with Pool(2) as pool:
        results = pool.imap(square, range(5))
        print(next(results), results.next(), results.next(timeout=20), list(results))  # expect: 0 1 4 [9, 16]
        print(sorted(pool.imap_unordered(square, range(6), chunksize=2)))  # expect: [0, 1, 4, 9, 16, 25]
        try:
            pool.imap(square, []).next()
        except StopIteration:
            print("nothing")  # expect: nothing
        try:
            pool.imap(square, [99]).next(timeout=0.05)
        except TimeoutError as error:
            print(repr(error))  # expect: TimeoutError()
    with ThreadPool(3) as pool:
        print(pool.map(square, range(4)), pool.apply(square, (7,)))  # expect: [0, 1, 4, 9] 49
        print(pool.apply_async(square, (8,)).get(timeout=20))  # expect: 64
        print(pool.starmap(pow, [(2, 3), (3, 2)]))  # expect: [8, 9]
