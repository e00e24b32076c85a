"""Databases in files: mappings of bytes to bytes. Aw has the plain kind of them, dbm.dumb."""
import io
import os
import struct

__all__ = ["open", "whichdb", "error"]


class _Error(Exception):
    """A database cannot be opened or used."""


_Error.__name__ = _Error.__qualname__ = "error"
_names = ["dbm.gnu", "dbm.ndbm", "dbm.dumb"]  # those that whichdb() can tell
_modules = {}  # those that were used
error = (_Error, OSError)


def open(file, flag="r", mode=0o666):
    """Opens or makes a database: flags "r", "w", "c" (make it if it is not there), "n" (make a new one)."""
    from dbm import dumb

    kind = whichdb(file) if "n" not in flag else None
    if kind is None:
        if "c" not in flag and "n" not in flag:
            raise error[0](f"db file doesn't exist; use 'c' or 'n' flag to create a new db")
    elif kind == "":
        raise error[0]("db type could not be determined")
    elif kind != "dbm.dumb":
        raise error[0](f"db type is {kind}, but the module is not available")
    return _modules.setdefault("dbm.dumb", dumb).open(file, flag, mode)


def whichdb(filename):
    """The module that can open a database: its name, "" if no module can, None if there is none."""
    filename = os.fsencode(filename)
    for kind, ends in (("dbm.ndbm", (b".pag", b".dir")), ("dbm.ndbm", (b".db",))):
        try:
            for end in ends:
                with io.open(filename + end, "rb"):
                    pass
            return kind
        except OSError:
            pass
    try:
        os.stat(filename + b".dat")
        if os.stat(filename + b".dir").st_size == 0:
            return "dbm.dumb"
        with io.open(filename + b".dir", "rb") as file:
            if file.read(1) in (b"'", b'"'):
                return "dbm.dumb"
    except OSError:
        pass
    try:
        with io.open(filename, "rb") as file:
            start = file.read(16)
    except OSError:
        return None
    if len(start) < 4:
        return ""
    (magic,) = struct.unpack("=l", start[:4])
    return "dbm.gnu" if magic in (0x13579ACE, 0x13579ACD, 0x13579ACF) else ""
