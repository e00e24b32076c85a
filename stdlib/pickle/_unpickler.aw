"""Pickles are read by a machine with a stack, a list of marks and a memo; each instruction is one byte with its operand behind it."""
import sys
from copyreg import _extension_cache, _inverted_registry
from struct import unpack

from ._common import HIGHEST_PROTOCOL, PickleBuffer, UnpicklingError, _find_dotted, decode_long


class _Stop(Exception):
    def __init__(self, value):
        self.value = value


class Unpickler:
    """Reads pickles from a file."""

    __module__ = "_pickle"

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
            from _compat_pickle import IMPORT_MAPPING, NAME_MAPPING

            if (module, name) in NAME_MAPPING:
                module, name = NAME_MAPPING[module, name]
            else:
                module = IMPORT_MAPPING.get(module, module)
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
        self._old_text(_unescape(line[1:-1]))

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
        if len(items) % 2:
            raise UnpicklingError("odd number of items for DICT")
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
        if len(items) % 2:
            raise UnpicklingError("odd number of items for SETITEMS")
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

    def _persistent_line(self):
        try:
            pid = str(self._line(), "ascii")
        except UnicodeDecodeError:
            raise UnpicklingError("persistent IDs in protocol 0 must be ASCII strings") from None
        self._push(self.persistent_load(pid))

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


_ESCAPES = {b"a": b"\a", b"b": b"\b", b"f": b"\f", b"n": b"\n", b"r": b"\r", b"t": b"\t", b"v": b"\v", b"\n": b""}


def _unescape(data):
    """Bytes that were written with escapes."""
    parts, at = [], 0
    while (slash := data.find(b"\\", at)) >= 0:
        parts.append(data[at:slash])
        c, at = data[slash + 1 : slash + 2], slash + 2
        if not c:
            raise ValueError("Trailing \\ in string")
        if c == b"x":
            try:
                parts.append(bytes.fromhex(data[at : at + 2].decode("ascii")))
            except ValueError:
                parts.append(b"")
            if len(parts[-1]) != 1:
                raise ValueError(f"invalid \\x escape at position {slash}")
            at += 2
        elif c in b"01234567":
            end = at
            while end < at + 2 and data[end : end + 1] and data[end : end + 1] in b"01234567":
                end += 1
            parts.append(bytes((int(data[at - 1 : end], 8) & 0xFF,)))
            at = end
        else:
            parts.append(c if c in b"\\'\"" else _ESCAPES.get(c, b"\\" + c))
    return b"".join(parts) + data[at:]


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
    b"P": Unpickler._persistent_line,
    b"Q": lambda self: self._push(self.persistent_load(self.stack.pop())),
    b"i": Unpickler._inst_lines,
    b"o": Unpickler._obj,
    b"R": Unpickler._reduce,
    b"\x81": Unpickler._newobj,
    b"\x92": Unpickler._newobj_ex,
    b"b": Unpickler._build,
}
_STEPS = [_BY_CODE.get(bytes((code,))) for code in range(256)]
