"""Values packed into bytes as C has them, and back."""
import math
from _collections import _full_name
from _struct import pack_float, unpack_float

__all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error"]


class error(Exception):
    """A format or a value is wrong."""


error.__module__ = "struct"

# code: (native size, native alignment, standard size)
_SIZES = {
    "x": (1, 1, 1), "c": (1, 1, 1), "b": (1, 1, 1), "B": (1, 1, 1), "?": (1, 1, 1), "h": (2, 2, 2), "H": (2, 2, 2),
    "i": (4, 4, 4), "I": (4, 4, 4), "l": (8, 8, 4), "L": (8, 8, 4), "q": (8, 8, 8), "Q": (8, 8, 8), "n": (8, 8, None),
    "N": (8, 8, None), "e": (2, 2, 2), "f": (4, 4, 4), "d": (8, 8, 8), "s": (1, 1, 1), "p": (1, 1, 1), "P": (8, 8, None),
}  # fmt: skip
_NAMES = {"b": "byte", "B": "ubyte", "h": "short", "H": "ushort"}


def _half(number, big):
    """A float of 16 bits as bytes."""
    number = float(number)
    sign = 0x8000 if math.copysign(1.0, number) < 0 else 0
    number = abs(number)
    if number != number:
        bits = 0x7E00
    elif number == math.inf:
        bits = 0x7C00
    elif number == 0.0:
        bits = 0
    else:
        fraction, exponent = math.frexp(number)
        exponent = max(exponent - 1, -14)
        units = round(math.ldexp(number, 10 - exponent))  # rounds half to even
        bits = units if exponent == -14 and units < 1024 else (exponent + 14 << 10) + units
        if bits >= 0x7C00:
            raise OverflowError("float too large to pack with e format")
    return (sign | bits).to_bytes(2, "big" if big else "little")


def _from_half(data, big):
    bits = int.from_bytes(data, "big" if big else "little")
    sign = -1.0 if bits & 0x8000 else 1.0
    exponent, fraction = bits >> 10 & 31, bits & 1023
    if exponent == 31:
        return sign * math.inf if not fraction else math.copysign(math.nan, sign)
    return sign * (math.ldexp(fraction, -24) if not exponent else math.ldexp(1024 + fraction, exponent - 25))


def _parse(format):
    """(big-endian, native, size, items); an item is (code, count, size of one, offset)."""
    if isinstance(format, (bytes, bytearray)):
        format = bytes(format).decode("ascii", "replace")
    elif not isinstance(format, str):
        raise TypeError(f"Struct() argument 1 must be a str or bytes object, not {type(format).__name__}")
    if "\0" in format:
        raise error("embedded null character")
    order = format[:1] if format[:1] in ("@", "=", "<", ">", "!") and format else "@"
    native = order == "@"
    at = 1 if format[:1] == order and format else 0
    items = []
    offset = 0
    while at < len(format):
        c = format[at]
        at += 1
        if c.isspace():
            continue
        count = 1
        explicit = False
        if "0" <= c <= "9":
            digits = c
            while at < len(format) and "0" <= format[at] <= "9":
                digits += format[at]
                at += 1
            if at >= len(format):
                raise error("repeat count given without format specifier")
            count = int(digits)
            c = format[at]
            at += 1
        if c not in _SIZES or (not native and _SIZES[c][2] is None):
            raise error("bad char in struct format")
        size = _SIZES[c][0 if native else 2]
        if native:
            align = _SIZES[c][1]
            offset += -offset % align
        if c != "x":
            items.append((c, count, size, offset))
        offset += size * count
        if offset > 0x7FFFFFFFFFFFFFFF:
            raise error("total struct size too long")
    return order in (">", "!"), native, offset, items


class Struct:
    """A format that is read once."""

    def __init__(self, format):
        big, native, size, items = _parse(format)
        self.format = format.decode("ascii") if isinstance(format, (bytes, bytearray)) else format
        self.size = size
        self._big = big
        self._native = native
        self._items = items
        self._count = sum([1 if code in "sp" else count for code, count, _, _ in items])

    def _pack(self, values, name):
        if len(values) != self._count:
            raise error(f"{name} expected {self._count} items for packing (got {len(values)})")
        out = bytearray(self.size)
        index = 0
        for code, count, size, offset in self._items:
            if code in "sp":
                value = values[index]
                index += 1
                if not isinstance(value, (bytes, bytearray)):
                    raise error(f"argument for '{code}' must be a bytes object")
                if code == "s":
                    value = bytes(value[:count])
                    out[offset:offset + len(value)] = value
                elif count:
                    value = bytes(value[: count - 1])
                    out[offset:offset + 1 + len(value)] = bytes([min(len(value), 255)]) + value
                continue
            for _ in range(count):
                out[offset:offset + size] = self._pack_one(code, size, values[index])
                offset += size
                index += 1
        return out

    def _pack_one(self, code, size, value):
        if code == "c":
            if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
                raise error("char format requires a bytes object of length 1")
            return bytes(value)
        if code == "?":
            return b"\1" if value else b"\0"
        if code in "efd":
            if not isinstance(value, (int, float)) and not hasattr(type(value), "__float__") and not hasattr(type(value), "__index__"):
                raise error("required argument is not a float")
            return _half(value, self._big) if code == "e" else pack_float(value, size, self._big, self._native)
        if not isinstance(value, int):
            index = getattr(type(value), "__index__", None)
            if index is None:
                raise error("required argument is not an integer")
            value = index(value)
        if code == "P" and value < 0:
            value &= 0xFFFFFFFFFFFFFFFF
        signed = code in "bhilqn"
        try:
            return value.to_bytes(size, "big" if self._big else "little", signed=signed)
        except OverflowError:
            raise self._range_error(code, size, signed, value) from None

    def _range_error(self, code, size, signed, value):
        low, high = (-(1 << size * 8 - 1), (1 << size * 8 - 1) - 1) if signed else (0, (1 << size * 8) - 1)
        out_of_range = size == 8 or value >> 63 not in (0, -1) or (value < 0 and not signed and not (self._native and size < 4))
        if out_of_range and code not in "bB":
            return error("argument out of range")
        name = _NAMES.get(code) if not (self._big and size > 1) else None
        return error(f"{name or repr(code)} format requires {low} <= number <= {high}")

    def pack(self, *values):
        """The values as bytes."""
        return bytes(self._pack(values, "pack"))

    def pack_into(self, buffer, offset, *values):
        """Writes the values into a buffer."""
        buffer = _room_of(buffer)
        data = self._pack(values, "pack_into")
        size = len(buffer)
        if offset < 0:
            if offset + self.size > 0:
                raise error(f"no space to pack {self.size} bytes at offset {offset}")
            if offset + size < 0:
                raise error(f"offset {offset} out of range for {size}-byte buffer")
            offset += size
        if size - offset < self.size:
            raise error(
                f"pack_into requires a buffer of at least {self.size + offset} bytes for packing {self.size} bytes "
                f"at offset {offset} (actual buffer size is {size})"
            )
        buffer[offset:offset + self.size] = data

    def _unpack(self, data, start):
        values = []
        order = "big" if self._big else "little"
        for code, count, size, offset in self._items:
            offset += start
            if code == "s":
                values.append(bytes(data[offset:offset + count]))
                continue
            if code == "p":
                length = min(data[offset], count - 1) if count else 0
                values.append(bytes(data[offset + 1:offset + 1 + length]))
                continue
            for _ in range(count):
                piece = data[offset:offset + size]
                offset += size
                if code == "c":
                    values.append(bytes(piece))
                elif code == "?":
                    values.append(piece != b"\0")
                elif code == "e":
                    values.append(_from_half(piece, self._big))
                elif code in "fd":
                    values.append(unpack_float(piece, self._big))
                else:
                    values.append(int.from_bytes(piece, order, signed=code in "bhilqn"))
        return tuple(values)

    def unpack(self, buffer):
        """The values of bytes."""
        buffer = _bytes_of(buffer)
        if len(buffer) != self.size:
            raise error(f"unpack requires a buffer of {self.size} bytes")
        return self._unpack(buffer, 0)

    def unpack_from(self, buffer, offset=0):
        """The values of bytes that begin at an offset."""
        buffer = _bytes_of(buffer)
        size = len(buffer)
        if offset < 0:
            if offset + self.size > 0:
                raise error(f"not enough data to unpack {self.size} bytes at offset {offset}")
            if offset + size < 0:
                raise error(f"offset {offset} out of range for {size}-byte buffer")
            offset += size
        if size - offset < self.size:
            raise error(
                f"unpack_from requires a buffer of at least {self.size + offset} bytes for unpacking {self.size} bytes "
                f"at offset {offset} (actual buffer size is {size})"
            )
        return self._unpack(buffer, offset)

    def iter_unpack(self, buffer):
        """The values of each piece of the bytes."""
        buffer = _bytes_of(buffer)
        if self.size == 0:
            raise error("cannot iteratively unpack with a struct of length 0")
        if len(buffer) % self.size:
            raise error(f"iterative unpacking requires a buffer of a multiple of {self.size} bytes")
        return iter([self._unpack(buffer, at) for at in range(0, len(buffer), self.size)])


Struct.__module__ = "_struct"
_full_name(Struct)


def _bytes_of(buffer):
    """What a bytes-like object shows, byte by byte."""
    if isinstance(buffer, (bytes, bytearray)):
        return buffer
    try:
        view = memoryview(buffer)
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(buffer).__name__}'") from None
    return view.cast("B")


def _room_of(buffer):
    """The same of what can be written into."""
    if isinstance(buffer, bytearray):
        return buffer
    try:
        view = memoryview(buffer)
    except TypeError:
        view = None
    if view is None or view.readonly:
        raise TypeError(f"argument must be read-write bytes-like object, not {type(buffer).__name__}")
    return view.cast("B")


_cache = {}


def _struct(format):
    try:
        return _cache[format]
    except (KeyError, TypeError):
        pass
    made = Struct(format)
    if len(_cache) > 100:
        _cache.clear()
    _cache[format] = made
    return made


def _clearcache():
    _cache.clear()


def calcsize(format, /):
    """How many bytes a format takes."""
    return _struct(format).size


def pack(format, /, *values):
    return _struct(format).pack(*values)


def pack_into(format, buffer, offset, /, *values):
    _struct(format).pack_into(buffer, offset, *values)


def unpack(format, buffer, /):
    return _struct(format).unpack(buffer)


def unpack_from(format, /, buffer, offset=0):
    return _struct(format).unpack_from(buffer, offset)


def iter_unpack(format, buffer, /):
    return _struct(format).iter_unpack(buffer)
