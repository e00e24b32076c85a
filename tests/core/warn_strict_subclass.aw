# Special methods that give an instance of a strict subclass of int, float or complex are warned of.
import warnings


class Number(float):
    pass


class Odd:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value

    __int__ = __float__ = __complex__ = __index__


class Truncated:
    def __trunc__(self):
        return 7


class Complex(complex):
    pass


def told(function, *args):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        print(function(*args))
    for warning in seen:
        print(warning.category.__name__, warning.message)


def index(x):
    return "abc"[x]


told(int, Odd(True))
# expect: 1
# expect: DeprecationWarning __int__ returned non-int (type bool).  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.
told(index, Odd(False))
# expect: a
# expect: DeprecationWarning __index__ returned non-int (type bool).  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.
told(float, Odd(Number(1.5)))
# expect: 1.5
# expect: DeprecationWarning Odd.__float__ returned non-float (type Number).  The ability to return an instance of a strict subclass of float is deprecated, and may be removed in a future version of Python.
told(complex, Odd(Complex(1, 2)))
# expect: (1+2j)
# expect: DeprecationWarning __complex__ returned non-complex (type Complex).  The ability to return an instance of a strict subclass of complex is deprecated, and may be removed in a future version of Python.
told(int, Truncated())
# expect: 7
# expect: DeprecationWarning The delegation of int() to __trunc__ is deprecated.
told(bool, NotImplemented)
# expect: True
# expect: DeprecationWarning NotImplemented should not be used in a boolean context
warnings.simplefilter("error")
try:
    int(Odd(True))
except DeprecationWarning as error:
    print(type(error).__name__)  # expect: DeprecationWarning
