# A call that fails keeps its exception in its future.
from concurrent.futures import ThreadPoolExecutor


def fail():
    raise KeyError("in a thread")


with ThreadPoolExecutor() as pool:
    future = pool.submit(fail)
    print(repr(future.exception()))  # expect: KeyError('in a thread')
    for _ in range(2):
        try:
            future.result()
        except KeyError as error:
            print("result raises", repr(error))  # expect: result raises KeyError('in a thread')
            # expect: result raises KeyError('in a thread')
