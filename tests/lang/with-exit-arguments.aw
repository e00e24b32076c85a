# __exit__ gets the class, the exception and its traceback; the exception is being handled in it.
import sys


class Look:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        print(kind, repr(value), traceback is value.__traceback__, sys.exc_info()[1] is value)
        # expect: <class 'KeyError'> KeyError('k') True True
        return True


with Look():
    raise KeyError("k")
print(sys.exc_info()[1])  # expect: None
