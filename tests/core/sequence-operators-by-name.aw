# The operators of sequences called by name raise at once; comparisons whose method cannot be got are as if there was none.
class Seq(list):
    def __add__(self, other):
        return Seq(super().__add__(other))


def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


for value in ("a", b"a", bytearray(b"a"), (1,), [1]):
    for name in ("__add__", "__mul__", "__rmul__"):
        for other in ("", 1.5, None):
            show(lambda: getattr(value, name)(other))
show(lambda: Seq([1]) + [2])
show(lambda: Seq([1]) + 5)
show(lambda: (1).__add__("a"))
show(lambda: {}.__or__(1))
show(lambda: "%*d" % (2**63, 1))
show(lambda: "%.*f" % (2**31, 1.0))
show(lambda: b"%*s" % (2**63, b""))


def fail(self):
    raise AttributeError("not to be had")


class Failing:
    __eq__ = __lt__ = property(fail)


show(lambda: Failing() == Failing())
show(lambda: Failing() < Failing())
# output:
#| 'a'
#| TypeError can only concatenate str (not "float") to str
#| TypeError can only concatenate str (not "NoneType") to str
#| TypeError 'str' object cannot be interpreted as an integer
#| TypeError 'float' object cannot be interpreted as an integer
#| TypeError 'NoneType' object cannot be interpreted as an integer
#| TypeError 'str' object cannot be interpreted as an integer
#| TypeError 'float' object cannot be interpreted as an integer
#| TypeError 'NoneType' object cannot be interpreted as an integer
#| TypeError can't concat str to bytes
#| TypeError can't concat float to bytes
#| TypeError can't concat NoneType to bytes
#| TypeError 'str' object cannot be interpreted as an integer
#| TypeError 'float' object cannot be interpreted as an integer
#| TypeError 'NoneType' object cannot be interpreted as an integer
#| TypeError 'str' object cannot be interpreted as an integer
#| TypeError 'float' object cannot be interpreted as an integer
#| TypeError 'NoneType' object cannot be interpreted as an integer
#| TypeError can't concat str to bytearray
#| TypeError can't concat float to bytearray
#| TypeError can't concat NoneType to bytearray
#| TypeError 'str' object cannot be interpreted as an integer
#| TypeError 'float' object cannot be interpreted as an integer
#| TypeError 'NoneType' object cannot be interpreted as an integer
#| TypeError 'str' object cannot be interpreted as an integer
#| TypeError 'float' object cannot be interpreted as an integer
#| TypeError 'NoneType' object cannot be interpreted as an integer
#| TypeError can only concatenate tuple (not "str") to tuple
#| TypeError can only concatenate tuple (not "float") to tuple
#| TypeError can only concatenate tuple (not "NoneType") to tuple
#| TypeError 'str' object cannot be interpreted as an integer
#| TypeError 'float' object cannot be interpreted as an integer
#| TypeError 'NoneType' object cannot be interpreted as an integer
#| TypeError 'str' object cannot be interpreted as an integer
#| TypeError 'float' object cannot be interpreted as an integer
#| TypeError 'NoneType' object cannot be interpreted as an integer
#| TypeError can only concatenate list (not "str") to list
#| TypeError can only concatenate list (not "float") to list
#| TypeError can only concatenate list (not "NoneType") to list
#| TypeError 'str' object cannot be interpreted as an integer
#| TypeError 'float' object cannot be interpreted as an integer
#| TypeError 'NoneType' object cannot be interpreted as an integer
#| TypeError 'str' object cannot be interpreted as an integer
#| TypeError 'float' object cannot be interpreted as an integer
#| TypeError 'NoneType' object cannot be interpreted as an integer
#| [1, 2]
#| TypeError can only concatenate list (not "int") to list
#| NotImplemented
#| NotImplemented
#| OverflowError Python int too large to convert to C ssize_t
#| OverflowError Python int too large to convert to C int
#| OverflowError Python int too large to convert to C ssize_t
#| False
#| TypeError '<' not supported between instances of 'Failing' and 'Failing'
