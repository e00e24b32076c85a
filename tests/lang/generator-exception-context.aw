# The exception being handled inside a generator is its own business.
import sys


def f():
    try:
        raise KeyError("inside")
    except KeyError:
        yield sys.exc_info()[0].__name__
        yield sys.exc_info()[0].__name__


g = f()
print(next(g), sys.exc_info()[0])  # expect: KeyError None
try:
    raise ValueError("outside")
except ValueError:
    print(next(g), sys.exc_info()[0].__name__)  # expect: KeyError ValueError
print(sys.exc_info()[0])  # expect: None
