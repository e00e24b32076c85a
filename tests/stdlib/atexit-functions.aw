# Functions registered with atexit are called when the program ends, the last one first.
import atexit


@atexit.register
def first():
    print("first, so called last")


def second(*args, **kwargs):
    print("second", args, kwargs)


print(atexit.register(second, 1, b=2) is second)  # expect: True
atexit.register(print, "not called")
atexit.unregister(print)
try:
    atexit.register(1)
except TypeError as error:
    print(error)  # expect: the first argument must be callable
print("end of the program")
# expect: end of the program
# expect: second (1,) {'b': 2}
# expect: first, so called last
