# Threads see the same objects: no copy is made.
from concurrent.futures import ThreadPoolExecutor

seen = {}


def note(key, value):
    seen[key] = value
    return seen


with ThreadPoolExecutor(1) as pool:
    print(pool.submit(note, "a", 1).result() is seen, seen)  # expect: True {'a': 1}
