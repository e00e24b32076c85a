"""Values as bytes and back: the format of CPython, protocols 0 to 5.

A pickle is a program for a small machine with a stack, a list of marks and a memo of what was made; each instruction is one
byte with its operand behind it. Functions and classes go by their names alone.
"""
import io
from copyreg import dispatch_table

from ._common import (
    DEFAULT_PROTOCOL, HIGHEST_PROTOCOL, PickleBuffer, PickleError, PicklingError, UnpicklingError, decode_long, encode_long,
    whichmodule,
)  # fmt: skip
from ._opcodes import OPCODES
from ._pickler import Pickler
from ._unpickler import Unpickler

globals().update(OPCODES)
__all__ = [
    "PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler", "dump", "dumps", "load", "loads",
    "PickleBuffer", "HIGHEST_PROTOCOL", "DEFAULT_PROTOCOL", *OPCODES,
]  # fmt: skip

format_version = "4.0"
compatible_formats = ["1.0", "1.1", "1.2", "1.3", "2.0", "3.0", "4.0", "5.0"]
bytes_types = bytes, bytearray


# ---- in one go ----


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Writes an object to a file."""
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    """An object as bytes."""
    file = io.BytesIO()
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)
    return file.getvalue()


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    """The next object of a file."""
    return Unpickler(file, fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers).load()


def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    """The object of bytes."""
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    file = io.BytesIO(data)
    return Unpickler(file, fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers).load()


# CPython has a second set of these, written in C.
_Pickler, _Unpickler = Pickler, Unpickler
_dump, _dumps, _load, _loads = dump, dumps, load, loads
