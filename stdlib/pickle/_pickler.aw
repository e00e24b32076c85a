"""Pickles are written: programs for a small machine with a stack; functions and classes go by their names alone."""
import sys
from copyreg import _extension_registry, dispatch_table
from functools import partial
from struct import pack
from types import BuiltinFunctionType, FunctionType

from ._common import DEFAULT_PROTOCOL, HIGHEST_PROTOCOL, PickleBuffer, PicklingError, _find_dotted, encode_long, whichmodule

_BATCH = 1000  # items that go into a container at once
_FRAME = 64 * 1024
_METHODS_OF_TYPES = type(str.upper), type(str.__len__)


class Pickler:
    """Writes pickles to a file, one memo for all of them."""

    __module__ = "_pickle"

    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        if protocol is None:
            protocol = DEFAULT_PROTOCOL
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        elif protocol > HIGHEST_PROTOCOL:
            raise ValueError(f"pickle protocol must be <= {HIGHEST_PROTOCOL}")
        if buffer_callback is not None and protocol < 5:
            raise ValueError("buffer_callback needs protocol >= 5")
        if not hasattr(file, "write"):
            raise TypeError("file must have a 'write' attribute")
        self._file_write = file.write
        self._buffer_callback = buffer_callback
        self.fix_imports = bool(fix_imports and protocol < 3)
        self.proto = protocol
        self.bin = protocol >= 1
        self.fast = 0
        self.memo = {}
        self._frame = None  # pieces of the frame that is being made
        self._frame_size = 0

    def clear_memo(self):
        """Forgets what was written: it will be written again."""
        self.memo.clear()

    def persistent_id(self, obj):
        """To be overridden: an id for objects that are kept elsewhere."""
        return None

    def dump(self, obj):
        """Writes an object."""
        if not hasattr(self, "_file_write"):
            raise PicklingError(f"Pickler.__init__() was not called by {type(self).__name__}.__init__()")
        if self.proto >= 2:
            self._file_write(b"\x80" + bytes((self.proto,)))
        if self.proto >= 4:
            self._frame = []
            self._frame_size = 0
        self.save(obj)
        self._write(b".")
        if self._frame is not None:
            self._end_frame(True)
            self._frame = None

    # frames

    def _write(self, data):
        if self._frame is None:
            self._file_write(data)
        else:
            self._frame.append(data)
            self._frame_size += len(data)

    def _end_frame(self, always=False):
        if self._frame and (always or self._frame_size >= _FRAME):
            data = b"".join(self._frame)
            if len(data) >= 4:
                self._file_write(b"\x95" + pack("<Q", len(data)))
            self._file_write(data)
            self._frame = []
            self._frame_size = 0

    def _write_large(self, header, data):
        """Long data stand between the frames."""
        if self._frame is None or len(data) < _FRAME:
            self._write(header)
            self._write(data)
            return
        self._end_frame(True)
        self._file_write(header)
        self._file_write(data)

    # the memo

    def memoize(self, obj):
        if self.fast:
            return
        index = len(self.memo)
        if self.proto >= 4:
            self._write(b"\x94")
        elif not self.bin:
            self._write(b"p%d\n" % index)
        elif index < 256:
            self._write(b"q" + bytes((index,)))
        else:
            self._write(b"r" + pack("<I", index))
        self.memo[id(obj)] = index, obj  # which keeps it, and so its id, alive

    def _get(self, index):
        if not self.bin:
            self._write(b"g%d\n" % index)
            return
        self._write(b"h" + bytes((index,)) if index < 256 else b"j" + pack("<I", index))

    # objects

    def save(self, obj, save_persistent_id=True):
        """Writes one object, whatever it is."""
        if self._frame is not None:
            self._end_frame()
        if save_persistent_id:
            pid = self.persistent_id(obj)
            if pid is not None:
                self._save_persistent(pid)
                return
        kind = type(obj)
        method = _ATOMS.get(kind)
        if method is not None:
            method(self, obj)
            return
        known = self.memo.get(id(obj))
        if known is not None:
            self._get(known[0])
            return
        reduced = NotImplemented
        override = getattr(self, "reducer_override", None)
        method = _METHODS.get(kind)
        if override is not None and (method is None or kind in (type, FunctionType)):
            reduced = override(obj)
        if reduced is NotImplemented:
            if method is not None:
                method(self, obj)
                return
            reduced = self._reduce(obj, kind)
            if reduced is None:
                return
        if isinstance(reduced, str):
            self.save_global(obj, reduced)
            return
        if not isinstance(reduced, tuple):
            raise PicklingError("__reduce__ must return a string or tuple")
        if not 2 <= len(reduced) <= 6:
            raise PicklingError("tuple returned by __reduce__ must contain 2 through 6 elements")
        self.save_reduce(*reduced, obj=obj)

    def _reduce(self, obj, kind):
        """What an object says of itself; None: it is written already."""
        reduce = getattr(self, "dispatch_table", dispatch_table).get(kind)
        if reduce is not None:
            return reduce(obj)
        if issubclass(kind, type):
            self.save_type(obj)
            return None
        if kind in _METHODS_OF_TYPES:
            return getattr, (obj.__objclass__, obj.__name__)
        if kind is BuiltinFunctionType and isinstance(obj.__self__, type):
            return getattr, (obj.__self__, obj.__name__)
        if kind is memoryview:
            raise TypeError("cannot pickle memoryview objects")
        reduce = getattr(obj, "__reduce_ex__", None)
        if reduce is not None:
            return reduce(self.proto)
        reduce = getattr(obj, "__reduce__", None)
        if reduce is not None:
            return reduce()
        raise PicklingError(f"can't pickle {kind.__name__!r} object: {obj!r}")

    def _save_persistent(self, pid):
        if self.bin:
            self.save(pid, save_persistent_id=False)
            self._write(b"Q")
        else:
            try:
                self._write(b"P" + str(pid).encode("ascii") + b"\n")
            except UnicodeEncodeError:
                raise PicklingError("persistent IDs in protocol 0 must be ASCII strings")

    def save_reduce(self, func, args, state=None, listitems=None, dictitems=None, state_setter=None, *, obj=None):
        """Writes an object as the call that makes it and what is added then."""
        if not callable(func):
            raise PicklingError("first item of the tuple returned by __reduce__ must be callable")
        if not isinstance(args, tuple):
            raise PicklingError("second item of the tuple returned by __reduce__ must be a tuple")
        name = getattr(func, "__name__", "")
        if self.proto >= 2 and name == "__newobj_ex__":
            self._save_newobj_ex(args, obj)
        elif self.proto >= 2 and name == "__newobj__":
            self._save_newobj(args, obj)
        else:
            self.save(func)
            self.save(args)
            self._write(b"R")
        if obj is not None:
            if id(obj) in self.memo:  # it was written while its arguments were
                self._write(b"0")
                self._get(self.memo[id(obj)][0])
            else:
                self.memoize(obj)
        if listitems is not None:
            self._batch_appends(listitems)
        if dictitems is not None:
            self._batch_setitems(dictitems)
        if state is None:
            return
        if state_setter is None:
            self.save(state)
            self._write(b"b")
        else:
            self.save(state_setter)
            self.save(obj)
            self.save(state)
            self._write(b"\x86R0")

    def _save_newobj_ex(self, args, obj):
        cls, args, kwargs = args
        if not hasattr(cls, "__new__"):
            raise PicklingError("args[0] from __newobj_ex__ args has no __new__")
        if obj is not None and cls is not obj.__class__:
            raise PicklingError("args[0] from __newobj_ex__ args has the wrong class")
        if self.proto >= 4:
            self.save(cls)
            self.save(args)
            self.save(kwargs)
            self._write(b"\x92")
        else:
            self.save(partial(cls.__new__, cls, *args, **kwargs))
            self.save(())
            self._write(b"R")

    def _save_newobj(self, args, obj):
        cls = args[0]
        if not hasattr(cls, "__new__"):
            raise PicklingError("args[0] from __newobj__ args has no __new__")
        if obj is not None and cls is not obj.__class__:
            raise PicklingError("args[0] from __newobj__ args has the wrong class")
        self.save(cls)
        self.save(args[1:])
        self._write(b"\x81")

    # constants

    def _save_none(self, obj):
        self._write(b"N")

    def _save_bool(self, obj):
        if self.proto >= 2:
            self._write(b"\x88" if obj else b"\x89")
        else:
            self._write(b"I01\n" if obj else b"I00\n")

    def _save_int(self, obj):
        is_word = -0x80000000 <= obj <= 0x7FFFFFFF
        if not self.bin or (self.proto < 2 and not is_word):
            self._write(b"I%d\n" % obj if is_word else b"L%dL\n" % obj)
        elif 0 <= obj <= 0xFF:
            self._write(b"K" + bytes((obj,)))
        elif 0 <= obj <= 0xFFFF:
            self._write(b"M" + pack("<H", obj))
        elif is_word:
            self._write(b"J" + pack("<i", obj))
        else:
            data = encode_long(obj)
            size = len(data)
            self._write((b"\x8a" + bytes((size,)) if size < 256 else b"\x8b" + pack("<i", size)) + data)

    def _save_float(self, obj):
        self._write(b"G" + pack(">d", obj) if self.bin else b"F%s\n" % repr(obj).encode())

    # text and bytes

    def _save_str(self, obj):
        if not self.bin:
            data = obj.translate(_ESCAPED).encode("raw-unicode-escape")
            self._write(b"V" + data + b"\n")
            self.memoize(obj)
            return
        data = obj.encode("utf-8", "surrogatepass")
        size = len(data)
        if size <= 0xFF and self.proto >= 4:
            self._write(b"\x8c" + bytes((size,)) + data)
        elif size > 0xFFFFFFFF and self.proto >= 4:
            self._write_large(b"\x8d" + pack("<Q", size), data)
        else:
            self._write_large(b"X" + pack("<I", size), data)
        self.memoize(obj)

    def _save_bytes(self, obj):
        if self.proto < 3:
            from codecs import encode

            if obj:
                self.save_reduce(encode, (str(obj, "latin1"), "latin1"), obj=obj)
            else:
                self.save_reduce(bytes, (), obj=obj)
            return
        size = len(obj)
        if size <= 0xFF:
            self._write(b"C" + bytes((size,)) + obj)
        elif size > 0xFFFFFFFF and self.proto >= 4:
            self._write_large(b"\x8e" + pack("<Q", size), obj)
        else:
            self._write_large(b"B" + pack("<I", size), obj)
        self.memoize(obj)

    def _save_bytearray(self, obj):
        if self.proto < 5:
            self.save_reduce(bytearray, (bytes(obj),) if obj else (), obj=obj)
            return
        self._write_large(b"\x96" + pack("<Q", len(obj)), bytes(obj))
        self.memoize(obj)

    def _save_buffer(self, obj):
        if self.proto < 5:
            raise PicklingError("PickleBuffer can only pickled with protocol >= 5")
        view = obj.raw()
        in_band = self._buffer_callback is None or bool(self._buffer_callback(obj))
        if not in_band:
            self._write(b"\x97")
            if view.readonly:
                self._write(b"\x98")
        elif view.readonly:
            self._save_bytes(view.tobytes())
        else:
            self._save_bytearray(bytearray(view))

    # containers

    def _save_tuple(self, obj):
        count = len(obj)
        if not count:
            self._write(b")" if self.bin else b"(t")
            return
        is_short = count <= 3 and self.proto >= 2
        if not is_short:
            self._write(b"(")
        for item in obj:
            self.save(item)
        known = self.memo.get(id(obj))
        if known is not None:  # it contains itself, and was written meanwhile
            self._write(b"0" * count if is_short else b"1" if self.bin else b"0" * (count + 1))
            self._get(known[0])
            return
        self._write((b"\x85", b"\x86", b"\x87")[count - 1] if is_short else b"t")
        self.memoize(obj)

    def _save_list(self, obj):
        self._write(b"]" if self.bin else b"(l")
        self.memoize(obj)
        self._batch_appends(obj)

    def _batches(self, items):
        """Items in lists of as many as go into a container at once. Of a list or dict all batches but a single item are alike."""
        items = list(items)
        for start in range(0, len(items), _BATCH):
            yield items[start : start + _BATCH]

    def _batch_appends(self, items):
        exact = type(items) is list and len(items) > 1
        for batch in self._batches(items):
            if not self.bin or (len(batch) == 1 and not exact):
                for item in batch:
                    self.save(item)
                    self._write(b"a")
                continue
            self._write(b"(")
            for item in batch:
                self.save(item)
            self._write(b"e")

    def _save_dict(self, obj):
        self._write(b"}" if self.bin else b"(d")
        self.memoize(obj)
        self._batch_setitems(obj.items(), len(obj) > 1)

    def _batch_setitems(self, items, exact=False):
        for batch in self._batches(items):
            alone = not self.bin or (len(batch) == 1 and not exact)
            if not alone:
                self._write(b"(")
            for key, value in batch:
                self.save(key)
                self.save(value)
                if alone:
                    self._write(b"s")
            if not alone:
                self._write(b"u")

    def _save_set(self, obj):
        if self.proto < 4:
            self.save_reduce(set, (list(obj),), obj=obj)
            return
        self._write(b"\x8f")
        self.memoize(obj)
        batches = list(self._batches(obj))
        if batches and len(batches[-1]) == _BATCH:
            batches.append(())  # as CPython, which only then sees that there are no more
        for batch in batches:
            self._write(b"(")
            for item in batch:
                self.save(item)
            self._write(b"\x90")

    def _save_frozenset(self, obj):
        if self.proto < 4:
            self.save_reduce(frozenset, (list(obj),), obj=obj)
            return
        self._write(b"(")
        for item in obj:
            self.save(item)
        known = self.memo.get(id(obj))
        if known is not None:
            self._write(b"1")
            self._get(known[0])
            return
        self._write(b"\x91")
        self.memoize(obj)

    # by name

    def save_type(self, obj):
        for value in (None, NotImplemented, ...):
            if obj is type(value):
                self.save_reduce(type, (value,), obj=obj)
                return
        self.save_global(obj)

    def save_global(self, obj, name=None):
        """Writes something that can be imported."""
        if name is None:
            name = getattr(obj, "__qualname__", None)
        if name is None:
            name = obj.__name__
        module_name = whichmodule(obj, name)
        if "<locals>" in name.split("."):
            raise AttributeError(f"Can't pickle local object {name!r}")
        try:
            module = sys.modules.get(module_name) or __import__(module_name, fromlist=("*",))
        except ImportError:
            raise PicklingError(f"Can't pickle {obj!r}: import of module {module_name!r} failed") from None
        try:
            found, parent = _find_dotted(module, name)
        except AttributeError:
            raise PicklingError(f"Can't pickle {obj!r}: attribute lookup {name} on {module_name} failed") from None
        if found is not obj and not (isinstance(obj, BuiltinFunctionType) and found == obj):
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module_name}.{name}")
        if parent is module:  # however it was found
            name = name.rpartition(".")[2]
        self._save_name(obj, module_name, name, parent is not module, parent)

    def _save_name(self, obj, module_name, name, is_nested, parent):
        code = _extension_registry.get((module_name, name)) if self.proto >= 2 else None
        if code is not None:
            if code <= 0xFF:
                self._write(b"\x82" + bytes((code,)))
            elif code <= 0xFFFF:
                self._write(b"\x83" + pack("<H", code))
            else:
                self._write(b"\x84" + pack("<i", code))
            return
        if self.proto >= 4:
            self.save(module_name)
            self.save(name)
            self._write(b"\x93")
        elif is_nested:
            self.save_reduce(getattr, (parent, name.rpartition(".")[2]))
        else:
            if self.fix_imports:
                module_name, name = _old_name(module_name, name)
            try:
                self._write(f"c{module_name}\n{name}\n".encode("ascii" if self.proto < 3 else "utf-8"))
            except UnicodeEncodeError:
                raise PicklingError(
                    f"can't pickle global identifier '{module_name}.{name}' using pickle protocol {self.proto}"
                ) from None
        self.memoize(obj)


def _old_name(module, name):
    """What a class or function was called in Python 2."""
    from _compat_pickle import REVERSE_IMPORT_MAPPING, REVERSE_NAME_MAPPING

    if (module, name) in REVERSE_NAME_MAPPING:
        return REVERSE_NAME_MAPPING[module, name]
    return REVERSE_IMPORT_MAPPING.get(module, module), name


# What would end a line, or seem to be an escape, in the texts of protocol 0.
_ESCAPED = {code: f"\\u{code:04x}" for code in b"\\\0\n\r\x1a"}

# What has no place in the memo, and what has.
_ATOMS = {type(None): Pickler._save_none, bool: Pickler._save_bool, int: Pickler._save_int, float: Pickler._save_float}
_METHODS = {
    str: Pickler._save_str,
    bytes: Pickler._save_bytes,
    bytearray: Pickler._save_bytearray,
    tuple: Pickler._save_tuple,
    list: Pickler._save_list,
    dict: Pickler._save_dict,
    set: Pickler._save_set,
    frozenset: Pickler._save_frozenset,
    PickleBuffer: Pickler._save_buffer,
    FunctionType: Pickler.save_global,
    BuiltinFunctionType: None,
    type: Pickler.save_type,
}
del _METHODS[BuiltinFunctionType]  # they say themselves how: methods of objects are among them
