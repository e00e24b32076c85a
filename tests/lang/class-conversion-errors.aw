# Conversion methods that give the wrong thing.
class Bad:
    def __int__(self): return "x"
    def __float__(self): return 1
    def __index__(self): return 1.5
    def __bytes__(self): return "s"
    def __format__(self, spec): return 3


class Plain:
    pass


for f in (int, float, hex, bytes, format):
    try:
        print(f(Bad()))
    except TypeError as error:
        print(error)  # expect: __int__ returned non-int (type str)
        # expect: Bad.__float__ returned non-float (type int)
        # expect: __index__ returned non-int (type float)
        # expect: __bytes__ returned non-bytes (type str)
        # expect: __format__ must return a str, not int
for f in (int, float, hex, abs, round, reversed):
    try:
        f(Plain())
    except TypeError as error:
        print(error)
        # expect: int() argument must be a string, a bytes-like object or a real number, not 'Plain'
        # expect: float() argument must be a string or a real number, not 'Plain'
        # expect: 'Plain' object cannot be interpreted as an integer
        # expect: bad operand type for abs(): 'Plain'
        # expect: type Plain doesn't define __round__ method
        # expect: 'Plain' object is not reversible
try:
    f"{Plain():>10}"
except TypeError as error:
    print(error)  # expect: unsupported format string passed to Plain.__format__
