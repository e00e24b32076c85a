"""Values as bytes and back: the format of CPython, protocols 2 to 5 written, all of them read.

A pickle is a program for a small machine with a stack, a list of marks and a memo of what was made; each instruction is one
byte with its operand behind it. Functions and classes go by their names alone.
"""
import io
import sys
from copyreg import dispatch_table, _extension_registry, _inverted_registry, _extension_cache
from functools import partial
from struct import pack, unpack
from types import FunctionType, BuiltinFunctionType

__all__ = [
    "PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler", "dump", "dumps", "load", "loads",
    "PickleBuffer", "HIGHEST_PROTOCOL", "DEFAULT_PROTOCOL",
]  # fmt: skip

format_version = "4.0"
compatible_formats = ["1.0", "1.1", "1.2", "1.3", "2.0", "3.0", "4.0", "5.0"]
HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4

_BATCH = 1000  # items that go into a container at once
_FRAME = 64 * 1024
_METHOD_OF_A_TYPE = type(str.upper)


class PickleError(Exception):
    """What goes wrong with pickles."""


class PicklingError(PickleError):
    """An object has no form as a pickle."""


class UnpicklingError(PickleError):
    """Bytes are no pickle."""


for _error in (PickleError, PicklingError, UnpicklingError):
    _error.__module__ = "_pickle"


class PickleBuffer:
    """Bytes that may travel beside the pickle (protocol 5)."""

    def __init__(self, buffer, /):
        self._view = memoryview(buffer)

    def raw(self):
        return self._need().cast("B")

    def release(self):
        self._view = None

    def _need(self):
        if self._view is None:
            raise ValueError("operation forbidden on released PickleBuffer object")
        return self._view


# ---- names ----


def _find_dotted(module, name):
    """(what `name` means in a module, whose attribute it is)."""
    parent = None
    obj = module
    for part in name.split("."):
        if part == "<locals>":
            raise AttributeError(f"Can't get local attribute {name!r} on {module!r}")
        parent = obj
        try:
            obj = getattr(obj, part)
        except AttributeError:
            raise AttributeError(f"Can't get attribute {name!r} on {module!r}") from None
    return obj, parent


def whichmodule(obj, name):
    """The module in which an object can be found."""
    module = getattr(obj, "__module__", None)
    if module is not None:
        return module
    for module_name, module in list(sys.modules.items()):
        if module_name in ("__main__", "__mp_main__") or module is None:
            continue
        try:
            if _find_dotted(module, name)[0] is obj:
                return module_name
        except AttributeError:
            pass
    return "__main__"


def encode_long(x):
    """An int as bytes, little-endian in two's complement; 0 has none."""
    if x == 0:
        return b""
    size = (x.bit_length() >> 3) + 1
    result = x.to_bytes(size, "little", signed=True)
    if x < 0 and size > 1 and result[-1] == 255 and result[-2] & 128:
        result = result[:-1]
    return result


def decode_long(data):
    return int.from_bytes(data, "little", signed=True)


# ---- writing ----


class Pickler:
    """Writes pickles to a file, one memo for all of them."""

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
        elif index < 256:
            self._write(b"q" + bytes((index,)))
        else:
            self._write(b"r" + pack("<I", index))
        self.memo[id(obj)] = index, obj  # which keeps it, and so its id, alive

    def _get(self, index):
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
        if kind is _METHOD_OF_A_TYPE:
            return getattr, (obj.__objclass__, obj.__name__)
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
        self._write(b"\x88" if obj else b"\x89")

    def _save_int(self, obj):
        if 0 <= obj <= 0xFF:
            self._write(b"K" + bytes((obj,)))
        elif 0 <= obj <= 0xFFFF:
            self._write(b"M" + pack("<H", obj))
        elif -0x80000000 <= obj <= 0x7FFFFFFF:
            self._write(b"J" + pack("<i", obj))
        else:
            data = encode_long(obj)
            size = len(data)
            self._write((b"\x8a" + bytes((size,)) if size < 256 else b"\x8b" + pack("<i", size)) + data)

    def _save_float(self, obj):
        self._write(b"G" + pack(">d", obj))

    # text and bytes

    def _save_str(self, obj):
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
            self.save_reduce(bytes, (str(obj, "latin1"), "latin1") if obj else (), obj=obj)
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
            self._write(b")")
            return
        if count > 3:
            self._write(b"(")
        for item in obj:
            self.save(item)
        known = self.memo.get(id(obj))
        if known is not None:  # it contains itself, and was written meanwhile
            self._write(b"1" if count > 3 else b"0" * count)
            self._get(known[0])
            return
        self._write(b"t" if count > 3 else (b"\x85", b"\x86", b"\x87")[count - 1])
        self.memoize(obj)

    def _save_list(self, obj):
        self._write(b"]")
        self.memoize(obj)
        self._batch_appends(obj)

    def _batch_appends(self, items):
        items = list(items)
        for start in range(0, len(items), _BATCH):
            batch = items[start : start + _BATCH]
            if len(batch) == 1:
                self.save(batch[0])
                self._write(b"a")
                continue
            self._write(b"(")
            for item in batch:
                self.save(item)
            self._write(b"e")

    def _save_dict(self, obj):
        self._write(b"}")
        self.memoize(obj)
        self._batch_setitems(obj.items())

    def _batch_setitems(self, items):
        items = list(items)
        for start in range(0, len(items), _BATCH):
            batch = items[start : start + _BATCH]
            if len(batch) == 1:
                self.save(batch[0][0])
                self.save(batch[0][1])
                self._write(b"s")
                continue
            self._write(b"(")
            for key, value in batch:
                self.save(key)
                self.save(value)
            self._write(b"u")

    def _save_set(self, obj):
        if self.proto < 4:
            self.save_reduce(set, (list(obj),), obj=obj)
            return
        self._write(b"\x8f")
        self.memoize(obj)
        items = list(obj)
        for start in range(0, len(items), _BATCH):
            self._write(b"(")
            for item in items[start : start + _BATCH]:
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
            if self.proto < 3:
                module_name = {"builtins": "__builtin__"}.get(module_name, module_name)
            self._write(b"c" + module_name.encode() + b"\n" + name.encode() + b"\n")
        self.memoize(obj)


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


# ---- reading ----


class _Stop(Exception):
    def __init__(self, value):
        self.value = value


class Unpickler:
    """Reads pickles from a file."""

    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
        if not hasattr(file, "read") or not hasattr(file, "readline"):
            raise TypeError("file must have 'read' and 'readline' attributes")
        self._file = file
        self._buffers = iter(buffers) if buffers is not None else None
        self.memo = {}
        self.encoding = encoding
        self.errors = errors
        self.proto = 0
        self.fix_imports = fix_imports

    def persistent_load(self, pid):
        """To be overridden: the object of an id."""
        raise UnpicklingError("A load persistent id instruction was encountered,\nbut no persistent_load function was specified.")

    def find_class(self, module, name):
        """The function or class that a pickle names."""
        if self.proto < 3 and self.fix_imports:
            module = {"__builtin__": "builtins", "copy_reg": "copyreg"}.get(module, module)
        if (module, name) == ("_codecs", "encode"):  # by which CPython's protocols below 3 make bytes
            return str.encode
        __import__(module)
        found = sys.modules[module]
        if self.proto >= 4:
            return _find_dotted(found, name)[0]
        try:
            return getattr(found, name)
        except AttributeError:
            raise AttributeError(f"Can't get attribute {name!r} on {found!r}") from None

    def load(self):
        """Reads one object."""
        if not hasattr(self, "_file"):
            raise UnpicklingError(f"Unpickler.__init__() was not called by {type(self).__name__}.__init__()")
        self.stack = []
        self._marks = []
        self._data = b""  # of the current frame
        self._at = 0
        steps = _STEPS
        try:
            while True:
                code = self._read(1, True)
                step = steps[code[0]]
                if step is None:
                    shown = repr(code.decode("latin1")) if 32 <= code[0] < 127 else "'\\x%02x'" % code[0]
                    raise UnpicklingError(f"invalid load key, {shown}.")
                step(self)
        except _Stop as stop:
            return stop.value
        except IndexError:
            if self.stack:
                raise
            raise UnpicklingError("unpickling stack underflow") from None

    def _read(self, size, is_code=False):
        end = self._at + size
        if end <= len(self._data):
            piece = self._data[self._at : end]
            self._at = end
            return piece
        if self._at < len(self._data):
            raise UnpicklingError("pickle exhausted before end of frame")
        piece = self._file.read(size)
        if len(piece) < size:
            if is_code:
                raise EOFError("Ran out of input")
            raise UnpicklingError("pickle data was truncated")
        return piece

    def _line(self):
        if self._at < len(self._data):
            end = self._data.find(b"\n", self._at)
            if end < 0:
                raise UnpicklingError("pickle exhausted before end of frame")
            line = self._data[self._at : end]
            self._at = end + 1
            return line
        line = self._file.readline()
        if not line.endswith(b"\n"):
            raise UnpicklingError("pickle data was truncated")
        return line[:-1]

    def _number(self, form, size):
        return unpack(form, self._read(size))[0]

    def _pop_mark(self):
        """What stands above the last mark."""
        if not self._marks:
            raise UnpicklingError("could not find MARK")
        items = self.stack
        self.stack = self._marks.pop()
        return items

    def _push(self, value):
        self.stack.append(value)

    # the machine

    def _proto(self):
        self.proto = self._read(1)[0]
        if self.proto > HIGHEST_PROTOCOL:
            raise ValueError(f"unsupported pickle protocol: {self.proto}")

    def _frame(self):
        size = self._number("<Q", 8)
        if self._at < len(self._data):
            raise UnpicklingError("beginning of a new frame before end of current frame")
        self._data = self._file.read(size)
        self._at = 0
        if len(self._data) < size:
            raise UnpicklingError("pickle data was truncated")

    def _stop(self):
        raise _Stop(self.stack.pop())

    def _mark(self):
        self._marks.append(self.stack)
        self.stack = []

    def _pop(self):
        if self.stack:
            self.stack.pop()
        else:
            self._pop_mark()

    def _dup(self):
        self._push(self.stack[-1])

    def _memoize(self):
        self.memo[len(self.memo)] = self.stack[-1]

    def _put(self, index):
        if index < 0:
            raise ValueError("negative PUT argument")
        self.memo[index] = self.stack[-1]

    def _get(self, index):
        try:
            self._push(self.memo[index])
        except KeyError:
            raise UnpicklingError(f"Memo value not found at index {index}") from None

    # values

    def _long(self, size):
        if size < 0:
            raise UnpicklingError("LONG pickle has negative byte count")
        self._push(decode_long(self._read(size)))

    def _int_line(self):
        line = self._line()
        self._push({b"00": False, b"01": True}[line] if line in (b"00", b"01") else int(line, 0))

    def _long_line(self):
        self._push(int(self._line().removesuffix(b"L"), 0))

    def _old_text(self, data):
        self._push(data if self.encoding == "bytes" else data.decode(self.encoding, self.errors))

    def _string_line(self):
        line = self._line()
        if len(line) < 2 or line[:1] != line[-1:] or line[:1] not in b"\"'":
            raise UnpicklingError("the STRING opcode argument must be quoted")
        quote = line[:1]
        inside = line[1:-1].replace(b"\\\\", b"").replace(b"\\" + quote, b"")
        if quote in inside or inside.endswith(b"\\"):
            raise UnpicklingError("the STRING opcode argument must be quoted")
        self._old_text(eval("b" + line.decode("latin1"), {}))

    def _text(self, size):
        self._push(str(self._read(size), "utf-8", "surrogatepass"))

    def _next_buffer(self):
        if self._buffers is None:
            raise UnpicklingError("pickle stream refers to out-of-band data but no *buffers* argument was given")
        try:
            self._push(next(self._buffers))
        except StopIteration:
            raise UnpicklingError("not enough out-of-band buffers") from None

    def _readonly_buffer(self):
        buffer = self.stack[-1]
        view = buffer.raw() if isinstance(buffer, PickleBuffer) else memoryview(buffer)
        if not view.readonly:
            self.stack[-1] = memoryview(bytes(view))

    def _tuple(self, count):
        items = tuple(self.stack[-count:])
        if len(items) < count:
            raise UnpicklingError("unpickling stack underflow")
        self.stack[-count:] = [items]

    def _dict_of(self, items):
        return {items[i]: items[i + 1] for i in range(0, len(items), 2)}

    def _append_all(self, items):
        target = self.stack[-1]
        extend = getattr(target, "extend", None)
        if extend is not None:
            extend(items)
        else:
            for item in items:
                target.append(item)

    def _setitems(self, items):
        target = self.stack[-1]
        for i in range(0, len(items), 2):
            target[items[i]] = items[i + 1]

    def _setitem(self):
        value = self.stack.pop()
        key = self.stack.pop()
        self.stack[-1][key] = value

    def _append(self):
        value = self.stack.pop()
        self.stack[-1].append(value)

    def _additems(self):
        items = self._pop_mark()
        target = self.stack[-1]
        if isinstance(target, set):
            target.update(items)
        else:
            for item in items:
                target.add(item)

    # objects

    def _global_lines(self):
        module = str(self._line(), "utf-8")
        self._push(self.find_class(module, str(self._line(), "utf-8")))

    def _stack_global(self):
        name = self.stack.pop()
        module = self.stack.pop()
        if type(name) is not str or type(module) is not str:
            raise UnpicklingError("STACK_GLOBAL requires str")
        self._push(self.find_class(module, name))

    def _extension(self, code):
        key = _inverted_registry.get(code)
        if key is None:
            raise ValueError(f"unregistered extension code {code}")
        if code not in _extension_cache:
            _extension_cache[code] = self.find_class(*key)
        self._push(_extension_cache[code])

    def _instance(self, cls, args):
        if args or not isinstance(cls, type) or hasattr(cls, "__getinitargs__"):
            self._push(cls(*args))
        else:
            self._push(cls.__new__(cls))

    def _inst_lines(self):
        module = str(self._line(), "ascii")
        name = str(self._line(), "ascii")
        self._instance(self.find_class(module, name), self._pop_mark())

    def _obj(self):
        items = self._pop_mark()
        self._instance(items[0], items[1:])

    def _reduce(self):
        args = self.stack.pop()
        self.stack[-1] = self.stack[-1](*args)

    def _newobj(self):
        args = self.stack.pop()
        cls = self.stack.pop()
        if not isinstance(cls, type):
            raise UnpicklingError(f"NEWOBJ class argument must be a type, not {type(cls).__name__}")
        self._push(cls.__new__(cls, *args))

    def _newobj_ex(self):
        kwargs = self.stack.pop()
        args = self.stack.pop()
        cls = self.stack.pop()
        self._push(cls.__new__(cls, *args, **kwargs))

    def _build(self):
        state = self.stack.pop()
        obj = self.stack[-1]
        setstate = getattr(obj, "__setstate__", None)
        if setstate is not None:
            setstate(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            if not isinstance(state, dict):
                raise UnpicklingError("state is not a dictionary")
            attributes = obj.__dict__
            for name, value in state.items():
                attributes[sys.intern(name) if type(name) is str else name] = value
        if slots:
            for name, value in slots.items():
                setattr(obj, name, value)


def _step_of_bytes(size_of, make):
    return lambda self: self._push(make(self._read(size_of(self))))


def _byte(self):
    return self._read(1)[0]


def _short(self):
    return self._number("<H", 2)


def _word(self):
    return self._number("<I", 4)


def _signed(self):
    return self._number("<i", 4)


def _quad(self):
    return self._number("<Q", 8)


_BY_CODE = {
    b"\x80": Unpickler._proto,
    b"\x95": Unpickler._frame,
    b".": Unpickler._stop,
    b"(": Unpickler._mark,
    b"0": Unpickler._pop,
    b"1": Unpickler._pop_mark,
    b"2": Unpickler._dup,
    b"\x94": Unpickler._memoize,
    b"q": lambda self: self._put(_byte(self)),
    b"r": lambda self: self._put(_word(self)),
    b"p": lambda self: self._put(int(self._line())),
    b"h": lambda self: self._get(_byte(self)),
    b"j": lambda self: self._get(_word(self)),
    b"g": lambda self: self._get(int(self._line())),
    b"N": lambda self: self._push(None),
    b"\x88": lambda self: self._push(True),
    b"\x89": lambda self: self._push(False),
    b"K": lambda self: self._push(_byte(self)),
    b"M": lambda self: self._push(_short(self)),
    b"J": lambda self: self._push(_signed(self)),
    b"I": Unpickler._int_line,
    b"L": Unpickler._long_line,
    b"\x8a": lambda self: self._long(_byte(self)),
    b"\x8b": lambda self: self._long(_signed(self)),
    b"F": lambda self: self._push(float(self._line())),
    b"G": lambda self: self._push(self._number(">d", 8)),
    b"S": Unpickler._string_line,
    b"U": lambda self: self._old_text(self._read(_byte(self))),
    b"T": lambda self: self._old_text(self._read(_signed(self))),
    b"V": lambda self: self._push(str(self._line(), "raw-unicode-escape")),
    b"\x8c": lambda self: self._text(_byte(self)),
    b"X": lambda self: self._text(_word(self)),
    b"\x8d": lambda self: self._text(_quad(self)),
    b"C": _step_of_bytes(_byte, bytes),
    b"B": _step_of_bytes(_word, bytes),
    b"\x8e": _step_of_bytes(_quad, bytes),
    b"\x96": _step_of_bytes(_quad, bytearray),
    b"\x97": Unpickler._next_buffer,
    b"\x98": Unpickler._readonly_buffer,
    b")": lambda self: self._push(()),
    b"\x85": lambda self: self._tuple(1),
    b"\x86": lambda self: self._tuple(2),
    b"\x87": lambda self: self._tuple(3),
    b"t": lambda self: self._push(tuple(self._pop_mark())),
    b"]": lambda self: self._push([]),
    b"l": lambda self: self._push(self._pop_mark()),
    b"}": lambda self: self._push({}),
    b"d": lambda self: self._push(self._dict_of(self._pop_mark())),
    b"\x8f": lambda self: self._push(set()),
    b"\x91": lambda self: self._push(frozenset(self._pop_mark())),
    b"\x90": Unpickler._additems,
    b"a": Unpickler._append,
    b"e": lambda self: self._append_all(self._pop_mark()),
    b"s": Unpickler._setitem,
    b"u": lambda self: self._setitems(self._pop_mark()),
    b"c": Unpickler._global_lines,
    b"\x93": Unpickler._stack_global,
    b"\x82": lambda self: self._extension(_byte(self)),
    b"\x83": lambda self: self._extension(_short(self)),
    b"\x84": lambda self: self._extension(_signed(self)),
    b"P": lambda self: self._push(self.persistent_load(str(self._line(), "ascii"))),
    b"Q": lambda self: self._push(self.persistent_load(self.stack.pop())),
    b"i": Unpickler._inst_lines,
    b"o": Unpickler._obj,
    b"R": Unpickler._reduce,
    b"\x81": Unpickler._newobj,
    b"\x92": Unpickler._newobj_ex,
    b"b": Unpickler._build,
}
_STEPS = [_BY_CODE.get(bytes((code,))) for code in range(256)]


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
