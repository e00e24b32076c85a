# After the except clause nothing is being handled any more.
import sys

print(sys.exc_info())  # expect: (None, None, None)
try:
    raise ValueError("v")
except ValueError:
    print(sys.exc_info()[0].__name__, sys.exc_info()[1])  # expect: ValueError v
    try:
        raise KeyError
    except KeyError:
        print(sys.exc_info()[0].__name__)  # expect: KeyError
    print(sys.exc_info()[0].__name__)  # expect: ValueError
print(sys.exc_info())  # expect: (None, None, None)
try:
    raise IndexError
except IndexError as error:
    print(error.__context__)  # expect: None


def f():
    return sys.exc_info()[0].__name__


try:
    1 / 0
except ZeroDivisionError:
    print(f())  # expect: ZeroDivisionError
