"""Files mapped into memory: as a bytearray that is the file, and as a file that is a bytearray."""
import os as _os
import stat as _stat
from operator import index as _index

import _mmap
from _mmap import *

ALLOCATIONGRANULARITY = PAGESIZE
ACCESS_DEFAULT, ACCESS_READ, ACCESS_WRITE, ACCESS_COPY = range(4)
error = OSError

_ACCESS_NAMES = ["ACCESS_DEFAULT", "ACCESS_READ", "ACCESS_WRITE", "ACCESS_COPY"]


class mmap(_mmap.Mapping):
    """mmap(fileno, length[, flags[, prot[, access[, offset]]]]): a file mapped into memory; fileno -1: memory alone."""

    def __new__(cls, fileno, length, flags=MAP_SHARED, prot=PROT_READ | PROT_WRITE, access=ACCESS_DEFAULT, offset=0):
        fileno, length, offset = _index(fileno), _index(length), _index(offset)
        if length < 0:
            raise OverflowError("memory mapped length must be positive")
        if offset < 0:
            raise OverflowError("memory mapped offset must be positive")
        if access != ACCESS_DEFAULT and (flags != MAP_SHARED or prot != PROT_READ | PROT_WRITE):
            raise ValueError("mmap can't specify both access and flags, prot.")
        if access == ACCESS_READ:
            flags, prot = MAP_SHARED, PROT_READ
        elif access == ACCESS_COPY:
            flags = MAP_PRIVATE
        elif access == ACCESS_DEFAULT:
            if not prot & PROT_WRITE:
                access = ACCESS_READ
            elif not prot & PROT_READ:
                access = ACCESS_WRITE
        elif access != ACCESS_WRITE:
            raise ValueError("mmap invalid access parameter.")
        if fileno != -1:
            status = _os.fstat(fileno)
            if _stat.S_ISREG(status.st_mode):
                if length == 0:
                    if status.st_size == 0:
                        raise ValueError("cannot mmap an empty file")
                    if offset >= status.st_size:
                        raise ValueError("mmap offset is greater than file size")
                    length = status.st_size - offset
                elif offset > status.st_size or status.st_size - offset < length:
                    raise ValueError("mmap length is greater than file size")
            fileno = _os.dup(fileno)
        else:
            flags |= MAP_ANONYMOUS
        self = super().__new__(cls)
        self._fd, self._access, self._offset, self._at = fileno, access, offset, 0
        try:
            self._map(fileno, length, flags, prot, offset)
        except BaseException:
            if fileno != -1:
                _os.close(fileno)
            raise
        return self

    def _check(self):
        if not self._mapped:
            raise ValueError("mmap closed or invalid")

    def _check_writable(self):
        self._check()
        if self._access == ACCESS_READ:
            raise TypeError("mmap can't modify a readonly memory map.")

    def __repr__(self):
        if not self._mapped:
            return f"<{type(self).__module__}.{type(self).__qualname__} closed=True>"
        return (
            f"<{type(self).__module__}.{type(self).__qualname__} closed=False, access={_ACCESS_NAMES[self._access]}, "
            f"length={self._size}, pos={self._at}, offset={self._offset}>"
        )

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *exc_info):
        self.close()

    @property
    def closed(self):
        return not self._mapped

    def close(self):
        """Ends the mapping; the file stays as it is."""
        self._unmap()
        if self._fd != -1:
            fd, self._fd = self._fd, -1
            _os.close(fd)

    def __del__(self):
        fd = getattr(self, "_fd", -1)
        if fd != -1:
            self._fd = -1
            _os.close(fd)

    # ---- as a bytearray ----

    def __len__(self):
        self._check()
        return self._size

    def _place(self, key):
        key = _index(key)
        if key < 0:
            key += self._size
        if not 0 <= key < self._size:
            raise IndexError("mmap index out of range")
        return key

    def __getitem__(self, key):
        self._check()
        if isinstance(key, slice):
            with memoryview(self) as view, view[key] as some:
                return some.tobytes()
        if not hasattr(key, "__index__"):
            raise TypeError("mmap indices must be integers")
        with memoryview(self) as view:
            return view[self._place(key)]

    def __setitem__(self, key, value):
        self._check_writable()
        if isinstance(key, slice):
            with memoryview(self) as view, view[key] as some:
                if len(some) != len(value):
                    raise IndexError("mmap slice assignment is wrong size")
                some[:] = value
            return
        if not hasattr(key, "__index__"):
            raise TypeError("mmap indices must be integers")
        place = self._place(key)
        if not hasattr(value, "__index__"):
            raise TypeError(f"{type(value).__name__!r} object cannot be interpreted as an integer")
        if not 0 <= _index(value) <= 255:
            raise ValueError("mmap item value must be in range(0, 256)")
        with memoryview(self) as view:
            view[place] = _index(value)

    def __iter__(self):
        place = 0
        while place < len(self):
            yield self[place : place + 1]
            place += 1

    def __contains__(self, item):
        return any(item == each for each in self)

    def _range(self, start, end):
        start, end, _ = slice(start, end).indices(self._size)
        return start, max(0, end - start)

    def find(self, sub, start=None, end=None):
        """Where `sub` first stands in [start, end), beginning where the file stands; -1: nowhere."""
        self._check()
        return self._find(sub, *self._range(self._at if start is None else start, end))

    def rfind(self, sub, start=None, end=None):
        self._check()
        return self._rfind(sub, *self._range(self._at if start is None else start, end))

    def move(self, dest, src, count):
        """Copies `count` bytes at `src` to `dest`."""
        self._check_writable()
        if min(dest, src, count) < 0 or max(dest, src) > self._size - count:
            raise ValueError("source, destination, or count out of range")
        self._move(src, count, dest)

    # ---- as a file ----

    def tell(self):
        self._check()
        return self._at

    def seek(self, pos, whence=0):
        self._check()
        if whence not in (0, 1, 2):
            raise ValueError("unknown seek type")
        place = pos + (0, self._at, self._size)[whence]
        if not 0 <= place <= self._size:
            raise ValueError("seek out of range")
        self._at = place

    def read(self, n=None):
        """Up to n bytes from here; None or a negative number: all."""
        self._check()
        if n is not None and not hasattr(n, "__index__"):
            raise TypeError(f"argument should be integer or None, not {type(n).__name__!r}")
        left = max(0, self._size - self._at)
        count = left if n is None or n < 0 else min(n, left)
        data = self[self._at : self._at + count]
        self._at += count
        return data

    def read_byte(self):
        self._check()
        if self._at >= self._size:
            raise ValueError("read byte out of range")
        self._at += 1
        return self[self._at - 1]

    def readline(self):
        """The bytes up to the end of the line, with it."""
        self._check()
        end = self.find(b"\n")
        data = self[self._at : self._size if end < 0 else end + 1]
        self._at += len(data)
        return data

    def write(self, bytes):
        """Writes bytes here, where there must be room for them; gives how many."""
        self._check_writable()
        with memoryview(bytes) as data, data.cast("B") as plain:
            count = len(plain)
            if self._at > self._size - count:
                raise ValueError("data out of range")
            self[self._at : self._at + count] = plain
        self._at += count
        return count

    def write_byte(self, byte):
        self._check_writable()
        if self._at >= self._size:
            raise ValueError("write byte out of range")
        self[self._at] = byte
        self._at += 1

    def size(self):
        """The size of the file."""
        self._check()
        return self._size if self._fd == -1 else _os.fstat(self._fd).st_size

    def resize(self, newsize):
        """Makes file and mapping as large as that."""
        self._check()
        if self._access not in (ACCESS_WRITE, ACCESS_DEFAULT):
            raise TypeError("mmap can't resize a readonly or copy-on-write memory map.")
        if newsize < 0 or newsize > 2**63 - 1 - self._offset:
            raise ValueError("new size out of range")
        if self._fd != -1:
            _os.ftruncate(self._fd, self._offset + newsize)
        self._remap(newsize)

    def flush(self, offset=0, size=None):
        """Waits until what was changed is in the file."""
        self._check()
        size = self._size if size is None else size
        if offset < 0 or size < 0 or self._size - offset < size:
            raise ValueError("flush values out of range")
        if self._access in (ACCESS_READ, ACCESS_COPY):
            return
        self._sync(offset, size)

    def madvise(self, option, start=0, length=None):
        """Says how the memory will be used."""
        self._check()
        length = self._size if length is None else length
        if not 0 <= start < self._size:
            raise ValueError("madvise start out of bounds")
        if length < 0:
            raise ValueError("madvise length invalid")
        self._advise(start, min(length, self._size - start), option)
