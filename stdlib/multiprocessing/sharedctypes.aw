"""Numbers and arrays in memory that processes share: a file without a name that each of them maps."""
import mmap
import os
from operator import index

from . import spawn
from .synchronize import RLock

__all__ = ["RawValue", "RawArray", "Value", "Array", "copy", "synchronized"]

_KINDS = {
    "c": "c_char", "u": "c_wchar", "b": "c_byte", "B": "c_ubyte", "h": "c_short", "H": "c_ushort", "i": "c_int", "I": "c_uint",
    "l": "c_long", "L": "c_ulong", "q": "c_longlong", "Q": "c_ulonglong", "f": "c_float", "d": "c_double",
}  # fmt: skip


class _Items:
    """`count` items of one kind in shared memory."""

    def __init__(self, code, count, fd=None):
        if code not in _KINDS:
            raise TypeError("this type has no size")
        self._code, self._count = code, count
        self._cast = "I" if code == "u" else code
        size = memoryview(bytes(8)).cast(self._cast).itemsize
        self._fd = os.memfd_create("shared") if fd is None else fd
        if fd is None:
            os.ftruncate(self._fd, max(1, count * size))
        self._memory = mmap.mmap(self._fd, max(1, count * size))
        self._view = memoryview(self._memory)[: count * size].cast(self._cast)

    def __reduce__(self):
        return type(self), (self._code, self._count, spawn.pass_descriptor(self._fd, type(self).__name__))

    def __del__(self):
        fd = getattr(self, "_fd", None)
        if fd is not None:
            self._fd = None
            os.close(fd)

    def _stored(self, value):
        """A value as it is kept; integers wrap around."""
        code = self._code
        if code in "fd":
            if not hasattr(value, "__float__") and not hasattr(value, "__index__"):
                raise TypeError(f"must be real number, not {type(value).__name__}")
            return float(value)
        if code == "c":
            if isinstance(value, (bytes, bytearray)) and len(value) == 1:
                return bytes(value)
            if isinstance(value, int) and 0 <= value < 256:
                return bytes([value])
            raise TypeError("one character bytes, bytearray or integer expected")
        if code == "u":
            if not isinstance(value, str) or len(value) != 1:
                raise TypeError("one character unicode string expected")
            return ord(value)
        if not isinstance(value, int):
            raise TypeError(f"{type(value).__name__!r} object cannot be interpreted as an integer")
        bits = self._view.itemsize * 8
        value &= (1 << bits) - 1
        return value - (1 << bits) if code.islower() and value >> (bits - 1) else value

    def _get(self, place):
        value = self._view[place]
        return chr(value) if self._code == "u" else value

    def _set(self, place, value):
        self._view[place] = self._stored(value)


class _RawValue(_Items):
    """One number."""

    @property
    def value(self):
        return self._get(0)

    @value.setter
    def value(self, value):
        self._set(0, value)

    def __repr__(self):
        return f"{_KINDS[self._code]}({self.value!r})"


class _RawArray(_Items):
    """Several numbers."""

    def __len__(self):
        return self._count

    def __repr__(self):
        return f"<multiprocessing.sharedctypes.{_KINDS[self._code]}_Array_{self._count} object at {id(self):#x}>"

    def _place(self, key):
        if not hasattr(key, "__index__"):
            raise TypeError("indices must be integers")
        place = index(key)
        if place < 0:
            place += self._count
        if not 0 <= place < self._count:
            raise IndexError("invalid index")
        return place

    def __getitem__(self, key):
        if not isinstance(key, slice):
            return self._get(self._place(key))
        items = [self._get(place) for place in range(self._count)[key]]
        if self._code == "c":
            return b"".join(items)
        return "".join(items) if self._code == "u" else items

    def __setitem__(self, key, value):
        if not isinstance(key, slice):
            self._set(self._place(key), value)
            return
        places = range(self._count)[key]
        if len(value) != len(places):
            raise ValueError("Can only assign sequence of same size")
        for place, item in zip(places, value):
            self._set(place, item)

    def __iter__(self):
        for place in range(self._count):
            yield self._get(place)

    def __getattr__(self, name):
        if name == "value" and self._code in "cu":
            text = self[:]
            return text.partition(b"\0" if self._code == "c" else "\0")[0]
        if name == "raw" and self._code == "c":
            return self[:]
        raise AttributeError(f"'{_KINDS[self._code]}_Array_{self._count}' object has no attribute {name!r}")

    def __setattr__(self, name, value):
        if name in ("value", "raw") and self._code in ("cu" if name == "value" else "c"):
            if self._code == "c" and not isinstance(value, bytes):
                raise TypeError(f"bytes expected instead of {type(value).__name__} instance")
            if len(value) > self._count:
                raise ValueError("byte string too long" if self._code == "c" else "string too long")
            self[: len(value)] = value
            if name == "value" and len(value) < self._count:
                self._set(len(value), b"\0" if self._code == "c" else "\0")
        else:
            object.__setattr__(self, name, value)


def RawValue(typecode_or_type, *args):
    """A number in shared memory, without a lock."""
    made = _RawValue(typecode_or_type, 1)
    if args:
        made.value, = args
    return made


def RawArray(typecode_or_type, size_or_initializer):
    """An array in shared memory: so many zeros, or what an iterable gives."""
    if isinstance(size_or_initializer, int):
        if size_or_initializer < 0:
            raise ValueError("Array length must be >= 0")
        return _RawArray(typecode_or_type, size_or_initializer)
    items = list(size_or_initializer)
    made = _RawArray(typecode_or_type, len(items))
    for place, item in enumerate(items):
        made._set(place, item)
    return made


def _check_lock(lock):
    if not hasattr(lock, "acquire"):
        raise AttributeError(f"{lock!r} has no method 'acquire'")


def _guarded(made, lock):
    if lock is False:
        return made
    if lock in (True, None):
        lock = RLock()
    _check_lock(lock)
    return synchronized(made, lock)


def Value(typecode_or_type, *args, lock=True, ctx=None):
    """A number in shared memory, with a lock."""
    return _guarded(RawValue(typecode_or_type, *args), lock)


def Array(typecode_or_type, size_or_initializer, *, lock=True, ctx=None):
    """An array in shared memory, with a lock."""
    return _guarded(RawArray(typecode_or_type, size_or_initializer), lock)


def copy(obj):
    """The same in other shared memory."""
    made = type(obj)(obj._code, obj._count)
    made._memory[:] = obj._memory[:]
    return made


def synchronized(obj, lock=None, ctx=None):
    """An object in shared memory that is used under a lock."""
    if isinstance(obj, SynchronizedBase):
        raise AssertionError("object already synchronized")
    if isinstance(obj, _RawValue):
        return Synchronized(obj, lock)
    return SynchronizedString(obj, lock) if obj._code == "c" else SynchronizedArray(obj, lock)


class SynchronizedBase:
    """Shared memory and its lock."""

    def __init__(self, obj, lock=None, ctx=None):
        self._obj = obj
        self._lock = lock or RLock()
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __reduce__(self):
        spawn.check_passing(type(self).__name__)
        return type(self), (self._obj, self._lock)

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exc_info):
        return self._lock.__exit__(*exc_info)

    def get_obj(self):
        """What it is without the lock."""
        return self._obj

    def get_lock(self):
        return self._lock

    def __repr__(self):
        return f"<{type(self).__name__} wrapper for {self._obj}>"


def _under_lock(name):
    def get(self):
        with self:
            return getattr(self._obj, name)

    def set(self, value):
        with self:
            setattr(self._obj, name, value)

    return property(get, set)


class Synchronized(SynchronizedBase):
    value = _under_lock("value")


def _called_under_lock(name):
    def method(self, *args):
        with self:
            return getattr(self._obj, name)(*args)

    method.__name__ = name
    return method


class SynchronizedArray(SynchronizedBase):
    __getitem__ = _called_under_lock("__getitem__")
    __setitem__ = _called_under_lock("__setitem__")

    def __len__(self):
        return len(self._obj)


class SynchronizedString(SynchronizedArray):
    value = _under_lock("value")
    raw = _under_lock("raw")
