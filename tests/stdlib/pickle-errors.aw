# What cannot be pickled, and what is no pickle.
import pickle
import re


def outer():
    def inner():
        pass

    return inner


def numbers():
    yield 1


def attempt(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, re.sub("0x[0-9a-f]+", "0x", str(error)), sep=": ")


nameless = lambda: 1
attempt(lambda: pickle.dumps(nameless))
# expect: PicklingError: Can't pickle <function <lambda> at 0x>: attribute lookup <lambda> on __main__ failed
attempt(lambda: pickle.dumps(outer()))
# expect: AttributeError: Can't pickle local object 'outer.<locals>.inner'
attempt(lambda: pickle.dumps(numbers()))
# expect: TypeError: cannot pickle 'generator' object
attempt(lambda: pickle.dumps(1, 6))
# expect: ValueError: pickle protocol must be <= 5
attempt(lambda: pickle.loads(b""))
# expect: EOFError: Ran out of input
attempt(lambda: pickle.loads(b"\x80\x09."))
# expect: ValueError: unsupported pickle protocol: 9
attempt(lambda: pickle.loads(b"\xff"))
# expect: UnpicklingError: invalid load key, '\xff'.
attempt(lambda: pickle.loads(b"X\x05\x00\x00\x00ab"))
# expect: UnpicklingError: pickle data was truncated
attempt(lambda: pickle.loads(b"."))
# expect: UnpicklingError: unpickling stack underflow
attempt(lambda: pickle.loads(b"cno_such_module\nname\n."))
# expect: ModuleNotFoundError: No module named 'no_such_module'
attempt(lambda: pickle.loads("text"))
# expect: TypeError: a bytes-like object is required, not 'str'
attempt(lambda: pickle.dump(1, None))
# expect: TypeError: file must have a 'write' attribute
