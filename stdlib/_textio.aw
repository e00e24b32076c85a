"""Files as text: TextIOWrapper around a stream of bytes, StringIO, and open()."""
import os
from _collections import _full_name
from _fileio import settle, utf8_tail
from _io import (
    DEFAULT_BUFFER_SIZE,
    BufferedRandom,
    BufferedReader,
    BufferedWriter,
    FileIO,
    IOBase,
    TextStream,
    UnsupportedOperation,
    _check_state,
    _own_attributes,
    _size,
)


class TextIOBase(IOBase):
    """Streams of text."""

    __module__ = "io"

    def read(self, size=-1, /):
        raise UnsupportedOperation("read")

    def write(self, text, /):
        raise UnsupportedOperation("write")

    def readline(self, size=-1, /):
        raise UnsupportedOperation("readline")

    def detach(self):
        raise UnsupportedOperation("detach")

    encoding = property(lambda self: None)
    newlines = property(lambda self: None)
    errors = property(lambda self: None)


# ---- decoding piece by piece ----


class _Decoder:
    """Bytes to text, where the bytes come in pieces that may end inside of a character."""

    def __init__(self, encoding, errors):
        self.encoding = encoding
        self.errors = errors
        name = encoding.lower().replace("_", "-").replace(" ", "-")
        self.kind = {"utf8": "utf-8", "u8": "utf-8", "utf16": "utf-16", "utf32": "utf-32"}.get(name, name)
        self.at_start = True
        self.real = encoding
        self.left = b""  # bytes of an unfinished character

    def reset(self, at_start=True):
        self.left = b""
        self.at_start = at_start
        if at_start:
            self.real = self.encoding

    def _tail(self, data):
        """How many bytes at the end are unfinished."""
        kind = self.kind
        if kind.startswith("utf-8"):
            return utf8_tail(data)
        if kind.startswith("utf-16"):
            rest = len(data) % 2
            high = data[len(data) - rest - (1 if "be" not in self.real else 2):][:1]
            return rest + 2 if len(data) > rest and high and 0xD8 <= high[0] <= 0xDB else rest
        if kind.startswith("utf-32"):
            return len(data) % 4
        return 0

    def decode(self, data, final=False):
        data = self.left + data if self.left else data
        self.left = b""
        if self.at_start and data:
            mark = {"utf-16": 2, "utf-32": 4, "utf-8-sig": 3}.get(self.kind, 0)
            if mark:
                if len(data) < mark and not final:
                    self.left = data
                    return ""
                begin = data[:mark]
                if self.kind == "utf-8-sig":
                    self.real = "utf-8"
                    data = data[3:] if begin == b"\xef\xbb\xbf" else data
                elif begin in (b"\xff\xfe", b"\xff\xfe\0\0"):
                    self.real, data = self.kind + "-le", data[mark:]
                elif begin in (b"\xfe\xff", b"\0\0\xfe\xff"):
                    self.real, data = self.kind + "-be", data[mark:]
                else:
                    self.real = self.kind + "-le"
            self.at_start = False
        if not final:
            tail = self._tail(data)
            if tail:
                self.left, data = data[-tail:], data[:-tail]
        return data.decode(self.real, self.errors)


class IncrementalNewlineDecoder:
    """Finds out which line ends a text has, and can turn them all into \\n."""

    __module__ = "_io"

    def __init__(self, decoder, translate, errors="strict"):
        self.decoder = decoder
        self.translate = translate
        self.errors = errors
        self.seen = 0
        self.pending = False

    def decode(self, input, final=False):
        text = self.decoder.decode(input, final) if self.decoder is not None else input
        if self.pending and (text or final):
            text = "\r" + text
            self.pending = False
        if text.endswith("\r") and not final:
            text = text[:-1]
            self.pending = True
        if "\r" in text:
            both = text.count("\r\n")
            self.seen |= 4 * (both > 0) | 1 * (text.count("\r") > both) | 2 * (text.count("\n") > both)
            if self.translate:
                text = text.replace("\r\n", "\n").replace("\r", "\n")
        elif self.seen & 2 == 0 and "\n" in text:
            self.seen |= 2
        return text

    def getstate(self):
        data, flag = self.decoder.getstate() if self.decoder is not None else (b"", 0)
        return data, flag << 1 | self.pending

    def setstate(self, state):
        data, flag = state
        self.pending = bool(flag & 1)
        if self.decoder is not None:
            self.decoder.setstate((data, flag >> 1))

    def reset(self):
        self.seen = 0
        self.pending = False
        if self.decoder is not None:
            self.decoder.reset()

    @property
    def newlines(self):
        kinds = tuple([text for bit, text in ((1, "\r"), (2, "\n"), (4, "\r\n")) if self.seen & bit])
        return kinds if len(kinds) > 1 else kinds[0] if kinds else None


def _check_newline(newline):
    if newline is not None and not isinstance(newline, str):
        raise TypeError(f"illegal newline type: {type(newline)!r}")
    if newline not in (None, "", "\n", "\r", "\r\n"):
        raise ValueError(f"illegal newline value: {newline}")


def _line_end(text, start, newline):
    """Where the line that begins at `start` ends, or -1. `newline` as open() has it, after translation."""
    if newline is None or newline == "\n":
        return text.find("\n", start) + 1 or -1
    if newline:
        at = text.find(newline, start)
        return at + len(newline) if at >= 0 else -1
    feed = text.find("\n", start)
    carriage = text.find("\r", start)
    if carriage < 0 or 0 <= feed < carriage:
        return feed + 1 or -1
    return carriage + 2 if feed == carriage + 1 else carriage + 1


def _kind_of(stream):
    kind = type(stream)
    return f"{kind.__module__}.{kind.__qualname__}"


class TextIOWrapper(TextIOBase):
    """Text in a stream of bytes."""

    __module__ = "_io"
    _buffer = None
    _detached = False
    _CHUNK_SIZE = 8192

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        _check_newline(newline)
        if encoding is not None and not isinstance(encoding, str):
            raise TypeError(f"TextIOWrapper() argument 'encoding' must be str or None, not {type(encoding).__name__}")
        if errors is not None and not isinstance(errors, str):
            raise TypeError(f"TextIOWrapper() argument 'errors' must be str or None, not {type(errors).__name__}")
        if encoding is None or encoding == "locale":
            encoding = "UTF-8"
        self._errors = "strict" if errors is None else errors
        self._encoding = encoding
        self._line_buffering = bool(line_buffering)
        self._write_through = bool(write_through)
        self._set_newline(newline)
        self._set_codec()
        self._buffer = buffer
        self._detached = False
        self._seekable = self._telling = buffer.seekable()
        self._readable = buffer.readable()
        self._writable = buffer.writable()
        self._direct = type(buffer) in (BufferedWriter, BufferedRandom) and type(buffer.raw) is FileIO
        if self._seekable and self._writable and buffer.tell() != 0:
            self._begun = True

    def _set_newline(self, newline):
        self._newline = newline
        self._universal = not newline
        self._out = "\n" if newline is None or newline == "" else newline
        self._newline_decoder = None

    def _set_codec(self):
        encoding = self._encoding
        "a".encode(encoding)
        name = encoding.lower().replace("_", "-")
        self._marks = name in ("utf-16", "utf-32", "utf-8-sig", "utf16", "utf32")  # it begins with a mark
        self._begun = False  # the mark is written
        self._decoder = None
        self._forget()
        self._pending = []
        self._pending_size = 0

    # what was read: _text is _chunk decoded; the chunk begins at byte _chunk_at of the file
    def _forget(self):
        self._text = ""
        self._used = 0
        self._chunk = b""
        self._chunk_at = None
        self._at_end = False

    def _stream(self):
        buffer = self._buffer
        if buffer is None:
            raise ValueError("underlying buffer has been detached" if self._detached else "I/O operation on uninitialized object")
        return buffer

    def _check(self):
        if self._stream().closed:
            raise ValueError("I/O operation on closed file.")

    _check_closed = _check

    def __repr__(self):
        text = f"<{_kind_of(self)}"
        try:
            text += f" name={self.name!r}"
        except (AttributeError, ValueError):
            pass
        try:
            text += f" mode={self.mode!r}"
        except (AttributeError, ValueError):
            pass
        return f"{text} encoding={self._encoding!r}>"

    buffer = property(lambda self: self._stream())
    encoding = property(lambda self: self._encoding)
    errors = property(lambda self: self._errors)
    line_buffering = property(lambda self: self._line_buffering)
    write_through = property(lambda self: self._write_through)
    name = property(lambda self: self._stream().name)
    closed = property(lambda self: self._stream().closed)

    @property
    def newlines(self):
        return self._newline_decoder.newlines if self._newline_decoder is not None else None

    def fileno(self):
        return self._stream().fileno()

    def isatty(self):
        return self._stream().isatty()

    def seekable(self):
        return self._stream().seekable()

    def readable(self):
        return self._stream().readable()

    def writable(self):
        return self._stream().writable()

    def reconfigure(self, *, encoding=None, errors=None, newline=..., line_buffering=None, write_through=None):
        if self._decoder is not None and (encoding is not None or errors is not None or newline is not ...):
            raise UnsupportedOperation("It is not possible to set the encoding or newline of stream after the first read")
        if newline is not ...:
            _check_newline(newline)
        self.flush()
        if encoding is not None or errors is not None:
            if errors is None:
                errors = self._errors if encoding is None else "strict"
            self._encoding = self._encoding if encoding is None else "UTF-8" if encoding == "locale" else encoding
            self._errors = errors
            begun = self._begun
            self._set_codec()
            self._begun = begun or (self._seekable and self._writable and self._stream().tell() != 0)
        if newline is not ...:
            self._set_newline(newline)
        if line_buffering is not None:
            self._line_buffering = bool(line_buffering)
        if write_through is not None:
            self._write_through = bool(write_through)

    def detach(self):
        self._stream()
        self.flush()
        buffer, self._buffer = self._buffer, None
        self._detached = True
        return buffer

    def close(self):
        buffer = self._buffer
        if buffer is not None and not buffer.closed:
            try:
                self.flush()
            finally:
                buffer.close()

    def flush(self):
        self._check()
        self._telling = self._seekable
        self._flush_pending()
        self._stream().flush()

    # ---- writing ----

    def write(self, text, /):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        self._check()
        if not self._writable:
            raise UnsupportedOperation("not writable")
        size = len(text)
        flush = self._line_buffering and ("\n" in text or "\r" in text)
        if self._out != "\n" and "\n" in text:
            text = text.replace("\n", self._out)
        data = self._encode(text)
        if self._chunk_at is not None or self._text:
            self._rewind()
        if self._direct:
            self._buffer.write(data)
        else:
            self._pending.append(data)
            self._pending_size += len(data)
            if self._pending_size >= self._CHUNK_SIZE or flush or self._write_through:
                self._flush_pending()
        if flush:
            self._stream().flush()
        if self._write_through and self._direct:
            self._stream().flush()
        return size

    def _encode(self, text):
        if not self._marks:
            return text.encode(self._encoding, self._errors)
        encoding = self._encoding
        if self._begun:
            name = encoding.lower().replace("_", "-")
            encoding = "utf-8" if name == "utf-8-sig" else encoding + "-le"
        self._begun = True
        return text.encode(encoding, self._errors)

    def _rewind(self):
        """Writing begins where reading ended."""
        self._forget()
        if self._decoder is not None:
            self._decoder.reset(False)

    def _flush_pending(self):
        if self._pending:
            data = b"".join(self._pending)
            self._pending = []
            self._pending_size = 0
            self._stream().write(data)

    # ---- reading ----

    def _start_reading(self):
        self._check()
        if not self._readable:
            raise UnsupportedOperation("not readable")
        if self._decoder is None:
            self._decoder = _Decoder(self._encoding, self._errors)
            if self._universal:
                self._newline_decoder = IncrementalNewlineDecoder(self._decoder, self._newline is None)
        if self._pending:
            self._flush_pending()

    def _fill(self, size=0):
        """Reads and decodes more; False at the end. Text that was used is forgotten."""
        buffer = self._stream()
        decoder = self._newline_decoder or self._decoder
        left = self._decoder.left
        pending = self._newline_decoder is not None and self._newline_decoder.pending
        read = getattr(buffer, "read1", None) or buffer.read
        data = read(max(self._CHUNK_SIZE, size))
        if not isinstance(data, (bytes, bytearray)):
            raise TypeError(f"underlying read1() should have returned a bytes-like object, not {type(data).__name__!r}")
        kept = self._text[self._used:]
        if self._seekable:
            if kept:
                self._chunk += data
            else:
                if pending:
                    left = "\r".encode(self._decoder.real) + left
                self._chunk = left + data
                self._chunk_at = buffer.tell() - len(self._chunk)
                self._chunk_pending = False
        text = decoder.decode(data, not data)
        if kept and self._seekable:
            self._text += text
        else:
            self._text = kept + text
            self._used = 0
        return bool(data) or bool(text)

    def read(self, size=-1, /):
        self._start_reading()
        size = _size(size)
        if size < 0:
            decoder = self._newline_decoder or self._decoder
            data = self._stream().read()
            text = self._text[self._used:] + decoder.decode(data if data is not None else b"", True)
            self._forget()
            return text
        while len(self._text) - self._used < size:
            if not self._fill(size):
                break
        text = self._text[self._used:self._used + size]
        self._used += len(text)
        return text

    def readline(self, size=-1, /):
        self._start_reading()
        size = _size(size)
        line = self._next_line()
        if 0 <= size < len(line):
            self._used -= len(line) - size
            line = line[:size]
        return line

    def _next_line(self):
        newline = self._newline
        while True:
            end = _line_end(self._text, self._used, newline)
            if end >= 0:
                line = self._text[self._used:end]
                self._used = end
                return line
            if not self._fill():
                line = self._text[self._used:]
                self._used = len(self._text)
                return line

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        self._telling = False
        if self._decoder is None or self._pending or self._buffer is None or self._buffer.closed:
            self._start_reading()
        used = self._used
        if self._newline is None or self._newline == "\n":
            end = self._text.find("\n", used) + 1
            if end:
                self._used = end
                return self._text[used:end]
        line = self._next_line()
        if not line:
            self._telling = self._seekable
            raise StopIteration
        return line

    # ---- positions ----

    def tell(self):
        self._check()
        if not self._seekable:
            raise UnsupportedOperation("underlying stream is not seekable")
        if not self._telling:
            raise OSError("telling position disabled by next() call")
        self.flush()
        buffer = self._stream()
        if self._decoder is None or self._chunk_at is None:
            return buffer.tell()
        return self._chunk_at + self._bytes_of(self._used)

    def _bytes_of(self, count):
        """How many bytes of the chunk give its first `count` characters."""
        if count == 0:
            return 0
        low, high = 1, len(self._chunk)
        while low < high:
            middle = (low + high) // 2
            if len(self._decode_prefix(middle)) < count:
                low = middle + 1
            else:
                high = middle
        if self._universal and self._chunk[low - 2 : low - 1] == b"\r" and self._chunk[low - 1 : low] != b"\n":
            # a carriage return at the end of a piece waits for what follows
            if len(self._decode_prefix(low - 1, True)) == count:
                low -= 1
        return low

    def _decode_prefix(self, size, final=False):
        decoder = _Decoder(self._encoding, self._errors)
        decoder.reset(self._chunk_at == 0)
        decoder.real = self._decoder.real
        if self._chunk_at == 0:
            decoder.real = self._encoding
        elif self._decoder.real != self._encoding:
            decoder.real = self._decoder.real
        if self._universal:
            decoder = IncrementalNewlineDecoder(decoder, self._newline is None)
        return decoder.decode(self._chunk[:size], final or size == len(self._chunk))

    def seek(self, cookie, whence=0, /):
        self._check()
        if not self._seekable:
            raise UnsupportedOperation("underlying stream is not seekable")
        if whence == 1:
            if cookie != 0:
                raise UnsupportedOperation("can't do nonzero cur-relative seeks")
            cookie = self.tell()
        elif whence == 2:
            if cookie != 0:
                raise UnsupportedOperation("can't do nonzero end-relative seeks")
            self.flush()
            position = self._stream().seek(0, 2)
            self._reset_reading(position)
            return position
        elif whence != 0:
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        if cookie < 0:
            raise ValueError(f"negative seek position {cookie}")
        self.flush()
        self._stream().seek(cookie)
        self._reset_reading(cookie)
        return cookie

    def _reset_reading(self, position):
        self._forget()
        if self._decoder is not None:
            self._decoder.reset(position == 0)
        if self._newline_decoder is not None:
            self._newline_decoder.pending = False
            self._newline_decoder.seen = 0
        if self._marks:
            self._begun = position != 0

    def truncate(self, size=None, /):
        self.flush()
        return self._stream().truncate(self.tell() if size is None else size)

    def __getstate__(self):
        raise TypeError(f"cannot pickle {type(self).__name__!r} object")


TextIOWrapper.register(TextStream)


class StringIO(TextIOBase):
    """A file of text in memory."""

    __module__ = "_io"

    def __init__(self, initial_value="", newline="\n"):
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f"newline must be str or None, not {type(newline).__name__}")
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline!r}")
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
        self._newline = newline
        self._universal = not newline
        self._translator = IncrementalNewlineDecoder(None, newline is None) if self._universal else None
        self._text = ""
        self._position = 0
        self._is_closed = False
        if initial_value:
            self.write(initial_value)
            self._position = 0

    def _check(self):
        if self._is_closed:
            raise ValueError("I/O operation on closed file")

    _check_closed = _check

    def __getstate__(self):
        inside = ("_newline", "_universal", "_translator", "_text", "_position", "_is_closed")
        return self.getvalue(), self._newline, self.tell(), _own_attributes(self, inside)

    def __setstate__(self, state):
        if not isinstance(state, tuple) or len(state) != 4:
            raise TypeError(f"{type(self).__name__}.__setstate__ argument should be 4-tuple, got {type(state).__name__}")
        text, newline, position, attributes = state
        if getattr(self, "_is_closed", False):
            self._check()
        _check_state(self, position, attributes)
        StringIO.__init__(self, "", newline)
        if not isinstance(text, str):
            raise TypeError(f"initial_value must be str or None, not {type(text).__name__}")
        self._text = text
        self._position = position

    def getvalue(self):
        if self._is_closed:
            self._check()
        return self._text

    def close(self):
        self._is_closed = True
        self._text = ""

    @property
    def line_buffering(self):
        self._check()
        return False

    @property
    def newlines(self):
        self._check()
        return self._translator.newlines if self._translator is not None else None

    def readable(self):
        self._check()
        return True

    writable = seekable = readable

    def isatty(self):
        self._check()
        return False

    def flush(self):
        self._check()

    def write(self, text, /):
        if not isinstance(text, str):
            raise TypeError(f"string argument expected, got '{type(text).__name__}'")
        if self._is_closed:
            self._check()
        size = len(text)
        if size:
            if self._translator is not None:
                text = self._translator.decode(text, True)
            elif self._newline != "\n":
                text = text.replace("\n", self._newline)
            start = self._position
            length = len(self._text)
            if start == length:
                self._text += text
            elif start > length:
                self._text += "\0" * (start - length) + text
            else:
                self._text = self._text[:start] + text + self._text[start + len(text):]
            self._position = start + len(text)
        return size

    def read(self, size=-1, /):
        self._check()
        size = _size(size)
        start = self._position
        end = len(self._text) if size < 0 else start + size
        text = self._text[start:end]
        self._position = start + len(text)
        return text

    def readline(self, size=-1, /):
        self._check()
        size = _size(size)
        start = self._position
        end = _line_end(self._text, start, self._newline)
        if end < 0:
            end = len(self._text)
        if size >= 0:
            end = min(end, start + size)
        text = self._text[start:end]
        self._position = start + len(text)
        return text

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        self._check()
        if type(self) is StringIO:
            line = StringIO.readline(self)
        else:
            line = self.readline()
        if not line:
            raise StopIteration
        return line

    def tell(self):
        self._check()
        return self._position

    def seek(self, position, whence=0, /):
        self._check()
        if isinstance(position, float):
            raise TypeError("'float' object cannot be interpreted as an integer")
        if whence not in (0, 1, 2):
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        if whence == 0 and position < 0:
            raise ValueError(f"Negative seek position {position}")
        if whence and position != 0:
            raise OSError("Can't do nonzero cur-relative seeks")
        if whence == 1:
            position = self._position
        elif whence == 2:
            position = len(self._text)
        self._position = position
        return position

    def truncate(self, size=None, /):
        self._check()
        if size is None:
            size = self._position
        elif (size := _size(size)) < 0:
            raise ValueError(f"Negative size value {size}")
        self._text = self._text[:size]
        return size


# ---- open ----


def _check_mode(mode, buffering, encoding, errors, newline):
    """Whether the mode reads, writes, is binary and is for updating."""
    if len(set(mode)) != len(mode) or not set(mode) <= set("axrwb+t"):
        raise ValueError(f"invalid mode: '{mode}'")
    binary = "b" in mode
    if binary and "t" in mode:
        raise ValueError("can't have text and binary mode at once")
    if len(set(mode) & set("axrw")) > 1:
        raise ValueError("must have exactly one of create/read/write/append mode")
    if not set(mode) & set("axrw"):
        raise ValueError("Must have exactly one of create/read/write/append mode and at most one plus")
    if binary and encoding is not None:
        raise ValueError("binary mode doesn't take an encoding argument")
    if binary and errors is not None:
        raise ValueError("binary mode doesn't take an errors argument")
    if binary and newline is not None:
        raise ValueError("binary mode doesn't take a newline argument")
    if binary and buffering == 1:
        import warnings

        warnings.warn(
            "line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used",
            RuntimeWarning,
            3,
        )


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    """Opens a file: text or bytes, to read, write or both."""
    if isinstance(file, (str, bytes)) or not (hasattr(type(file), "__index__") or hasattr(type(file), "__int__")):
        file = os.fspath(file)
    elif not hasattr(type(file), "__index__"):
        raise TypeError(f"expected str, bytes or os.PathLike object, not {type(file).__name__}")
    for name, value in ("mode", mode), ("encoding", encoding), ("errors", errors), ("newline", newline):
        if not isinstance(value, str) and (value is not None or name == "mode"):
            kind = "str" if name == "mode" else "str or None"
            raise TypeError(f"open() argument '{name}' must be {kind}, not {type(value).__name__}")
    if not hasattr(type(buffering), "__index__"):
        raise TypeError(f"'{type(buffering).__name__}' object cannot be interpreted as an integer")
    buffering = buffering.__index__()
    _check_mode(mode, buffering, encoding, errors, newline)
    binary = "b" in mode
    raw = FileIO(file, mode.replace("b", "").replace("t", ""), closefd, opener)
    result = raw
    try:
        terminal = buffering < 0 and raw.isatty()
        if buffering < 0 or buffering == 1:
            size = DEFAULT_BUFFER_SIZE
        else:
            size = buffering
        if buffering == 0:
            if binary:
                return raw
            raise ValueError("can't have unbuffered text I/O")
        if "+" in mode:
            result = BufferedRandom(raw, size)
        elif raw.writable():
            result = BufferedWriter(raw, size)
        else:
            result = BufferedReader(raw, size)
        if binary:
            return result
        text = TextIOWrapper(result, encoding, errors, newline, buffering == 1 or terminal)
        result = text
        text.mode = mode
        return text
    except:
        result.close()
        raise


def standard_buffer(fd, mode, name):
    """The stream of bytes below sys.stdin, stdout or stderr."""
    raw = FileIO(fd, mode, closefd=False)
    raw.name = name
    return BufferedReader(raw) if mode == "r" else BufferedWriter(raw)


open.__module__ = "io"


def open_code(path):
    """Opens a file whose text is to be run."""
    return open(path, "rb")


def text_encoding(encoding, stacklevel=2, /):
    """The encoding, or what stands for none."""
    return "locale" if encoding is None else encoding


_full_name(StringIO)
