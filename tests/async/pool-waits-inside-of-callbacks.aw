# Threads that wait inside of functions that builtins call let the others go on, whatever these do.
import threading
import time
from concurrent.futures import ThreadPoolExecutor


def slow(n):
    time.sleep(0.001 * n)
    return n


def by_key(n):
    return sorted([3, 1, 2], key=slow)[0] + n


done = []


def spin():
    while len(done) < 1:
        pass
    done.append("spun")


with ThreadPoolExecutor(3) as pool:
    print([future.result() for future in [pool.submit(by_key, n) for n in range(5)]])
    # expect: [1, 2, 3, 4, 5]
    print(max(pool.map(slow, [2, 5, 1])))  # expect: 5
    print(sorted(map(lambda f: f.result(), [pool.submit(slow, n) for n in (3, 1, 2)])))
    # expect: [1, 2, 3]

thread = threading.Thread(target=spin)
thread.start()
print(list(map(slow, [5, 1])))  # expect: [5, 1]
done.append("go")
thread.join()
print(done)  # expect: ['go', 'spun']
