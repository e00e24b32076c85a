# What an array takes as an item, by its type code, and what it says of anything else.
import array
from array import array as A


def tell(function):
    try:
        return repr(function())
    except Exception as error:
        return f"{type(error).__name__}: {error}"


print(array.typecodes, array.ArrayType is A, A.__module__)
print([A(code).itemsize for code in "bBhHiIqQfd"])
for code in "bBhHiIqQ":
    bits = 8 * A(code).itemsize
    least, most = (-1 << bits - 1, (1 << bits - 1) - 1) if code.islower() else (0, (1 << bits) - 1)
    print(A(code, [least, most]).tolist() == [least, most])
    print(tell(lambda: A(code, [least - 1])))
    print(tell(lambda: A(code, [most + 1])))
    print(tell(lambda: A(code, [1 << 80])))
    print(tell(lambda: A(code, [1.0])))
print(A("f", [0.5, 3]), A("d", [0.1]), tell(lambda: A("d", ["x"])))
print(A("u", "h\u00e9\U0001f600"), A("u", "ab").tounicode(), tell(lambda: A("u", [1])), tell(lambda: A("u", ["ab"])))
print(tell(lambda: A("i").tounicode()))
print(tell(lambda: A("i").fromunicode("a")))
print(tell(lambda: A()))
print(tell(lambda: A("i", [], 3)))
print(tell(lambda: A("ii")))
print(tell(lambda: A(1)))
print(tell(lambda: A("x")))
print(tell(lambda: A("i", "text")))
print(tell(lambda: A("i", A("u", "text"))))
print(tell(lambda: A("i", 3)))
print(tell(lambda: A("i", b"abc")))
print(tell(lambda: A("i", x=3)))
print(A("b", bytearray(b"ab")), A("h", A("b", [1, 2])), A("d", (n / 2 for n in range(3))))


class Number:
    def __index__(self):
        return 7

    def __float__(self):
        return 7.5


print(A("b", [Number(), True]), A("f", [Number()]))
a = A("h", [1, 256])
a.byteswap()
print(a, a.buffer_info()[1], tell(lambda: setattr(a, "typecode", "b")))
# expect: bBuhHiIlLqQfd True array
# expect: [1, 1, 2, 2, 4, 4, 8, 8, 4, 8]
# expect: True
# expect: OverflowError: signed char is less than minimum
# expect: OverflowError: signed char is greater than maximum
# expect: OverflowError: Python int too large to convert to C long
# expect: TypeError: 'float' object cannot be interpreted as an integer
# expect: True
# expect: OverflowError: unsigned byte integer is less than minimum
# expect: OverflowError: unsigned byte integer is greater than maximum
# expect: OverflowError: Python int too large to convert to C long
# expect: TypeError: 'float' object cannot be interpreted as an integer
# expect: True
# expect: OverflowError: signed short integer is less than minimum
# expect: OverflowError: signed short integer is greater than maximum
# expect: OverflowError: Python int too large to convert to C long
# expect: TypeError: 'float' object cannot be interpreted as an integer
# expect: True
# expect: OverflowError: unsigned short is less than minimum
# expect: OverflowError: unsigned short is greater than maximum
# expect: OverflowError: Python int too large to convert to C long
# expect: TypeError: 'float' object cannot be interpreted as an integer
# expect: True
# expect: OverflowError: signed integer is less than minimum
# expect: OverflowError: signed integer is greater than maximum
# expect: OverflowError: Python int too large to convert to C long
# expect: TypeError: 'float' object cannot be interpreted as an integer
# expect: True
# expect: OverflowError: can't convert negative value to unsigned int
# expect: OverflowError: unsigned int is greater than maximum
# expect: OverflowError: Python int too large to convert to C unsigned long
# expect: TypeError: 'float' object cannot be interpreted as an integer
# expect: True
# expect: OverflowError: int too big to convert
# expect: OverflowError: int too big to convert
# expect: OverflowError: int too big to convert
# expect: TypeError: 'float' object cannot be interpreted as an integer
# expect: True
# expect: OverflowError: can't convert negative int to unsigned
# expect: OverflowError: int too big to convert
# expect: OverflowError: int too big to convert
# expect: TypeError: 'float' object cannot be interpreted as an integer
# expect: array('f', [0.5, 3.0]) array('d', [0.1]) TypeError: must be real number, not str
# expect: array('u', 'hé😀') ab TypeError: array item must be unicode character TypeError: array item must be unicode character
# expect: ValueError: tounicode() may only be called on unicode type arrays
# expect: ValueError: fromunicode() may only be called on unicode type arrays
# expect: TypeError: array() takes at least 1 argument (0 given)
# expect: TypeError: array() takes at most 2 arguments (3 given)
# expect: TypeError: array() argument 1 must be a unicode character, not str
# expect: TypeError: array() argument 1 must be a unicode character, not int
# expect: ValueError: bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)
# expect: TypeError: cannot use a str to initialize an array with typecode 'i'
# expect: TypeError: cannot use a unicode array to initialize an array with typecode 'i'
# expect: TypeError: 'int' object is not iterable
# expect: ValueError: bytes length not a multiple of item size
# expect: TypeError: array.array() takes no keyword arguments
# expect: array('b', [97, 98]) array('h', [1, 2]) array('d', [0.0, 0.5, 1.0])
# expect: array('b', [7, 1]) array('f', [7.5])
# expect: array('h', [256, 1]) 2 AttributeError: attribute 'typecode' of 'array.array' objects is not writable
