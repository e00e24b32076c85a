# Views of the same memory with other formats and shapes, by cast().
def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


base = memoryview(b"\x01\x02\x03\x04\xfb\xff\xff\xff")
for letter in "bBhHiIlLqQnNc?d":
    cast = base.cast(letter)
    print(letter, cast.format, cast.itemsize, cast.tolist(), base.cast("@" + letter).format)
for attribute in ("nbytes", "itemsize", "format", "ndim", "shape", "strides", "suboffsets", "readonly", "contiguous", "c_contiguous",
                  "f_contiguous"):
    print(attribute, getattr(base[::2], attribute), getattr(base.cast("H", [2, 2]), attribute))
table = base.cast("B", (2, 4))
print(table.tolist(), table[0, 1], table[1, -1], len(table), table.tobytes(), table.cast("B").tolist(), table == base)
for key in (0, (2, 0), (0, 0, 0), (0,), (slice(0, 1), slice(0, 1)), "a", (0, "a")):
    show(lambda: table[key])
show(lambda: list(table))
print(table[::-1].tolist(), table[1:].tobytes(), table[0:0].shape)
for args in (("x",), ("ii",), (5,), ("B", [3, 3]), ("B", 5), ("B", ["a"]), ("B", [-1]), ("B", [0, 8]), ("h", [2, 3])):
    show(lambda: base.cast(*args))
show(lambda: base.cast("i").cast("h"))
show(lambda: base[:3].cast("i"))
show(lambda: base[::2].cast("b"))
show(lambda: table.cast("B", [4, 2]))
print(base.cast("b") == base, base.cast("c") == base, base.cast("i").cast("B") == base)

room = bytearray(8)
for letter, good, bad in (("d", 1.5, "a"), ("f", 0.1, None), ("q", -(2**63), 2**63), ("Q", 2**64 - 1, -1), ("Q", 5, 2**64),
                          ("h", -5, 40000), ("H", 65535, 65536), ("i", 7, 1.5), ("c", b"z", b"zz"), ("c", b"y", 1), ("?", [1], 0)):
    cast = memoryview(room).cast(letter)
    cast[0] = good
    print(letter, cast[0])
    show(lambda: cast.__setitem__(0, bad))
nothing = memoryview(bytearray(1)).cast("B", [])
print(nothing.ndim, nothing.shape, nothing[()], nothing[...] == nothing, nothing.tolist())
show(lambda: nothing[0])
# output:
#| b b 1 [1, 2, 3, 4, -5, -1, -1, -1] @b
#| B B 1 [1, 2, 3, 4, 251, 255, 255, 255] @B
#| h h 2 [513, 1027, -5, -1] @h
#| H H 2 [513, 1027, 65531, 65535] @H
#| i i 4 [67305985, -5] @i
#| I I 4 [67305985, 4294967291] @I
#| l l 8 [-21407530495] @l
#| L L 8 [18446744052302021121] @L
#| q q 8 [-21407530495] @q
#| Q Q 8 [18446744052302021121] @Q
#| n n 8 [-21407530495] @n
#| N N 8 [18446744052302021121] @N
#| c c 1 [b'\x01', b'\x02', b'\x03', b'\x04', b'\xfb', b'\xff', b'\xff', b'\xff'] @c
#| ? ? 1 [True, True, True, True, True, True, True, True] @?
#| d d 8 [nan] @d
#| nbytes 4 8
#| itemsize 1 2
#| format B H
#| ndim 1 2
#| shape (4,) (2, 2)
#| strides (2,) (4, 2)
#| suboffsets () ()
#| readonly True True
#| contiguous False True
#| c_contiguous False True
#| f_contiguous False False
#| [[1, 2, 3, 4], [251, 255, 255, 255]] 2 255 2 b'\x01\x02\x03\x04\xfb\xff\xff\xff' [1, 2, 3, 4, 251, 255, 255, 255] False
#| NotImplementedError multi-dimensional sub-views are not implemented
#| IndexError index out of bounds on dimension 1
#| TypeError cannot index 2-dimension view with 3-element tuple
#| NotImplementedError sub-views are not implemented
#| NotImplementedError multi-dimensional slicing is not implemented
#| TypeError memoryview: invalid slice key
#| TypeError memoryview: invalid slice key
#| NotImplementedError multi-dimensional sub-views are not implemented
#| [[251, 255, 255, 255], [1, 2, 3, 4]] b'\xfb\xff\xff\xff' (0, 4)
#| ValueError memoryview: destination format must be a native single character format prefixed with an optional '@'
#| ValueError memoryview: destination format must be a native single character format prefixed with an optional '@'
#| TypeError cast() argument 'format' must be str, not int
#| TypeError memoryview: product(shape) * itemsize != buffer size
#| TypeError shape must be a list or a tuple
#| TypeError memoryview.cast(): elements of shape must be integers
#| ValueError memoryview.cast(): elements of shape must be integers > 0
#| ValueError memoryview.cast(): elements of shape must be integers > 0
#| TypeError memoryview: product(shape) * itemsize != buffer size
#| TypeError memoryview: cannot cast between two non-byte formats
#| TypeError memoryview: length is not a multiple of itemsize
#| TypeError memoryview: casts are restricted to C-contiguous views
#| TypeError memoryview: cast must be 1D -> ND or ND -> 1D
#| False False True
#| d 1.5
#| TypeError memoryview: invalid type for format 'd'
#| f 0.10000000149011612
#| TypeError memoryview: invalid type for format 'f'
#| q -9223372036854775808
#| ValueError memoryview: invalid value for format 'q'
#| Q 18446744073709551615
#| ValueError memoryview: invalid value for format 'Q'
#| Q 5
#| ValueError memoryview: invalid value for format 'Q'
#| h -5
#| ValueError memoryview: invalid value for format 'h'
#| H 65535
#| ValueError memoryview: invalid value for format 'H'
#| i 7
#| TypeError memoryview: invalid type for format 'i'
#| c b'z'
#| ValueError memoryview: invalid value for format 'c'
#| c b'y'
#| TypeError memoryview: invalid type for format 'c'
#| ? True
#| None
#| 0 () 0 True 0
#| TypeError invalid indexing of 0-dim memory
