"""A plain database: values in one file, where they are in another, one line for each key.

A value that grows is written anew at the end of its file; the room of the old one stays empty.
"""
import collections.abc
import io
import os
import re

__all__ = ["error", "open"]

_BLOCK = 512  # values begin at multiples of this
error = OSError
_line = re.compile(r"""\s*('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"), \((\d+), (\d+)\)\s*""").fullmatch


def _entry(line):
    """(key, start, size) of a line; the key is written as repr() shows it."""
    found = _line(line)
    if not found:
        raise ValueError(f"malformed line in a database's index: {line!r}")
    return found[1][1:-1].encode("latin-1").decode("unicode_escape"), int(found[2]), int(found[3])


class _Database(collections.abc.MutableMapping):
    """Keys and values are bytes; a str stands for its UTF-8."""

    def __init__(self, filebasename, mode, flag="c"):
        self._mode = mode
        self._readonly = flag == "r"
        filebasename = os.fsencode(filebasename)
        self._dirfile, self._datfile, self._bakfile = (filebasename + end for end in (b".dir", b".dat", b".bak"))
        self._index = None
        self._modified = False
        if flag == "n":
            for path in (self._datfile, self._bakfile, self._dirfile):
                try:
                    os.remove(path)
                except OSError:
                    pass
        try:
            io.open(self._datfile, "r", encoding="latin-1").close()
        except OSError:
            if flag not in ("c", "n"):
                raise
            with io.open(self._datfile, "w", encoding="latin-1"):
                self._permit(self._datfile)
        self._read_index(flag)

    def _permit(self, path):
        try:
            os.chmod(path, self._mode)
        except OSError:
            pass

    def _read_index(self, flag):
        self._index = {}
        try:
            file = io.open(self._dirfile, "r", encoding="latin-1")
        except OSError:
            if flag not in ("c", "n"):
                raise
            self._modified = True
            return
        with file:
            for line in file:
                key, start, size = _entry(line)
                self._index[key.encode("latin-1")] = start, size

    def _check(self):
        if self._index is None:
            raise error("DBM object has already been closed")

    def _check_writing(self):
        if self._readonly:
            raise error("The database is opened for reading only")

    def sync(self):
        """Writes where the values are."""
        if self._index is None or not self._modified:
            return
        for path, to in ((self._bakfile, None), (self._dirfile, self._bakfile)):
            try:
                os.unlink(path) if to is None else os.rename(path, to)
            except OSError:
                pass
        with io.open(self._dirfile, "w", encoding="latin-1") as file:
            self._permit(self._dirfile)
            for key, place in self._index.items():
                file.write(f"{key.decode('latin-1')!r}, {place!r}\n")
        self._modified = False

    def _key(self, key, what="keys"):
        if isinstance(key, str):
            return key.encode("utf-8")
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError(f"{what} must be bytes or strings")
        return bytes(key)

    def __getitem__(self, key):
        key = key.encode("utf-8") if isinstance(key, str) else key
        self._check()
        start, size = self._index[key]
        with io.open(self._datfile, "rb") as file:
            file.seek(start)
            return file.read(size)

    def _write(self, start, value):
        with io.open(self._datfile, "rb+") as file:
            if start is None:
                start = -(-file.seek(0, 2) // _BLOCK) * _BLOCK
                file.truncate(start)
            file.seek(start)
            file.write(value)
        return start, len(value)

    def __setitem__(self, key, value):
        self._check_writing()
        key, value = self._key(key), self._key(value, "values")
        self._check()
        self._modified = True
        old = self._index.get(key)
        if old is None:
            self._index[key] = place = self._write(None, value)
            with io.open(self._dirfile, "a", encoding="latin-1") as file:
                self._permit(self._dirfile)
                file.write(f"{key.decode('latin-1')!r}, {place!r}\n")
            return
        fits = -(-len(value) // _BLOCK) <= -(-old[1] // _BLOCK)
        self._index[key] = self._write(old[0] if fits else None, value)

    def __delitem__(self, key):
        self._check_writing()
        key = key.encode("utf-8") if isinstance(key, str) else key
        self._check()
        self._modified = True
        del self._index[key]
        self.sync()

    def keys(self):
        self._check()
        return list(self._index)

    def items(self):
        self._check()
        return [(key, self[key]) for key in self._index]

    def __contains__(self, key):
        key = key.encode("utf-8") if isinstance(key, str) else key
        self._check()
        return key in self._index

    def iterkeys(self):
        self._check()
        return iter(self._index)

    __iter__ = iterkeys

    def __len__(self):
        self._check()
        return len(self._index)

    def close(self):
        try:
            self.sync()
        finally:
            self._index = self._datfile = self._dirfile = self._bakfile = None

    __del__ = close

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


def open(file, flag="c", mode=0o666):
    """Opens or makes a database: flags "r", "w", "c" (make it if it is not there), "n" (make a new one)."""
    mask = os.umask(0)
    os.umask(mask)
    if flag not in ("r", "w", "c", "n"):
        raise ValueError("Flag must be one of 'r', 'w', 'c', or 'n'")
    return _Database(file, mode & ~mask, flag)
