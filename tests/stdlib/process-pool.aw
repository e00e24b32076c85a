# ProcessPoolExecutor: calls in other processes; what travels; errors with their far traceback; a process that dies.
# labels: big
# timeout: 60
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


class Point:
    def __init__(self, x):
        self.x = x

    def doubled(self):
        return Point(self.x * 2)


class Trouble(Exception):
    pass


def square(x):
    return x * x


def fail(x):
    raise Trouble("with", x)


def die():
    os._exit(3)


def give_lambda():
    return lambda: 1


def remember(value):
    global remembered
    remembered = value


def recall():
    return remembered, os.getpid()


nameless = lambda: 1


def main():
    with ProcessPoolExecutor(max_workers=2) as pool:
        print(list(pool.map(square, range(6))), list(pool.map(square, range(6), chunksize=4)))
        # expect: [0, 1, 4, 9, 16, 25] [0, 1, 4, 9, 16, 25]
        print(pool.submit(Point(5).doubled).result().x)  # expect: 10
        try:
            pool.submit(fail, 3).result()
        except Trouble as error:
            print(repr(error), str(error.__cause__).splitlines()[-2:])
            # expect: Trouble('with', 3) ["Trouble: ('with', 3)", '"""']
        for function in give_lambda, nameless:
            try:
                pool.submit(function).result()
            except Exception as error:
                print(type(error).__name__, type(error.__cause__).__name__)
        # expect: AttributeError _RemoteTraceback
        # expect: PicklingError _RemoteTraceback
        print(len(pool.submit(bytes, 2000000).result()), pool.submit(len, b"x" * 1000000).result())
        # expect: 2000000 1000000
    try:
        pool.submit(square, 1)
    except RuntimeError as error:
        print(error)  # expect: cannot schedule new futures after shutdown
    with ProcessPoolExecutor(1, initializer=remember, initargs=("this",)) as pool:
        value, pid = pool.submit(recall).result()
        print(value, pid != os.getpid())  # expect: this True
    with ProcessPoolExecutor(1) as pool:
        try:
            pool.submit(die).result()
        except BrokenProcessPool as error:
            print(error)
            # expect: A process in the process pool was terminated abruptly while the future was running or pending.


if __name__ == "__main__":
    main()
