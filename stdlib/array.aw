"""Arrays: sequences of numbers of one kind, kept as C keeps them."""
import operator
import sys
from _array import array, typecodes
from collections.abc import MutableSequence

ArrayType = array
MutableSequence.register(array)

# The formats in which items are pickled, by their numbers: bytes of an item, how they are read, big-endian. They are
# the same on every machine, unlike the type codes.
_FORMATS = [(1, "unsigned", False), (1, "signed", False)]
_FORMATS += [(size, kind, big) for size in (2, 4, 8) for kind in ("unsigned", "signed") for big in (False, True)]
_FORMATS += [(size, "float", big) for size in (4, 8) for big in (False, True)]
_FORMATS += [(size, "text", big) for size in (2, 4) for big in (False, True)]
_BIG = sys.byteorder == "big"


def _format_of(typecode):
    """The number of the format that a type code has on this machine."""
    kind = "text" if typecode == "u" else "float" if typecode in "fd" else "signed" if typecode.islower() else "unsigned"
    size = array(typecode).itemsize
    return _FORMATS.index((size, kind, _BIG and size > 1))


def _pickled(cls, typecode, content, attributes, as_bytes):
    """What __reduce_ex__ gives: as bytes with their format, or as a list."""
    if as_bytes:
        return _array_reconstructor, (cls, typecode, _format_of(typecode), content), attributes
    return cls, (typecode, content), attributes


def _decoded(format, items):
    """The items in bytes of a format that is not the machine's."""
    size, kind, big = _FORMATS[format]
    if kind == "text":
        return items.decode(f"utf-{size * 8}-{'be' if big else 'le'}")
    if len(items) % size:
        raise ValueError("bytes length not a multiple of item size")
    if kind == "float":
        import struct

        return [number for number, in struct.iter_unpack((">" if big else "<") + ("f" if size == 4 else "d"), items)]
    order = "big" if big else "little"
    return [int.from_bytes(items[at:at + size], order, signed=kind == "signed") for at in range(0, len(items), size)]


def _array_reconstructor(arraytype, typecode, mformat_code, items, /):
    """Makes an array again that was pickled."""
    if not isinstance(arraytype, type):
        raise TypeError(f"first argument must be a type object, not {type(arraytype).__name__}")
    if not issubclass(arraytype, array):
        raise TypeError(f"{arraytype.__name__} is not a subtype of array.array")
    if not isinstance(typecode, str) or len(typecode) != 1:
        shown = type(typecode).__name__
        raise TypeError(f"_array_reconstructor() argument 2 must be a unicode character, not {shown}")
    mformat_code = operator.index(mformat_code)
    if not -1 <= mformat_code < len(_FORMATS):
        raise ValueError("third argument must be a valid machine format code.")
    if typecode not in typecodes:
        raise ValueError("second argument must be a valid type code")
    if not isinstance(items, bytes):
        raise TypeError(f"fourth argument should be bytes, not {type(items).__name__}")
    if _format_of(typecode) == mformat_code:
        return arraytype(typecode, items)
    values = _decoded(mformat_code, items)
    if mformat_code < 14:  # a code of the size that the items need
        size, kind, _ = _FORMATS[mformat_code]
        for code in typecodes:
            found = _FORMATS[_format_of(code)]
            if found[:2] == (size, kind) and code not in "lL":
                typecode = code
    return arraytype(typecode, values)
