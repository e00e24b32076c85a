"""Files as bytes: FileIO, buffered streams, BytesIO, and the classes that all streams have in common. Text is in _textio."""
import os
from _collections import _full_name
from _fileio import TextStream, outlet, settle
from abc import ABCMeta

DEFAULT_BUFFER_SIZE = 8192
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2


class UnsupportedOperation(OSError, ValueError):
    """What a stream cannot do."""

    __module__ = "io"


class IOBase(metaclass=ABCMeta):
    """What all streams can do."""

    __module__ = "io"
    _is_closed = False

    def _unsupported(self, name):
        raise UnsupportedOperation(name)

    def seek(self, offset, whence=0, /):
        raise UnsupportedOperation("seek")

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, size=None, /):
        raise UnsupportedOperation("truncate")

    def flush(self):
        self._check_closed()

    def close(self):
        if not self._is_closed:
            try:
                self.flush()
            finally:
                self._is_closed = True

    @property
    def closed(self):
        return self._is_closed

    def seekable(self):
        return False

    def readable(self):
        return False

    def writable(self):
        return False

    def _check_closed(self, text="I/O operation on closed file."):
        if self.closed:
            raise ValueError(text)

    _checkClosed = _check_closed

    def _checkSeekable(self):
        if not self.seekable():
            raise UnsupportedOperation("File or stream is not seekable.")

    def _checkReadable(self):
        if not self.readable():
            raise UnsupportedOperation("File or stream is not readable.")

    def _checkWritable(self):
        if not self.writable():
            raise UnsupportedOperation("File or stream is not writable.")

    def __enter__(self):
        self._check_closed()
        return self

    def __exit__(self, *exc_info):
        self.close()

    def fileno(self):
        raise UnsupportedOperation("fileno")

    def isatty(self):
        self._check_closed()
        return False

    def readline(self, size=-1, /):
        size = _size(size)
        line = bytearray()
        peek = getattr(self, "peek", None)
        while size < 0 or len(line) < size:
            wanted = 1
            if peek is not None:
                ahead = peek(1)
                if ahead:
                    wanted = ahead.find(b"\n") + 1 or len(ahead)
                    if size >= 0:
                        wanted = min(wanted, size - len(line))
            data = self.read(wanted)
            if not isinstance(data, bytes):
                raise OSError(f"read() should have returned a bytes object, not '{type(data).__name__}'")
            if not data:
                break
            line += data
            if line.endswith(b"\n"):
                break
        return bytes(line)

    def __iter__(self):
        self._check_closed()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=-1, /):
        if hint is None or hint <= 0:
            return list(self)
        size = 0
        lines = []
        for line in self:
            lines.append(line)
            size += len(line)
            if size >= hint:
                break
        return lines

    def writelines(self, lines, /):
        self._check_closed()
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):
    """Streams of bytes without a buffer."""

    __module__ = "io"

    def read(self, size=-1, /):
        size = _size(size)
        if size < 0:
            return self.readall()
        buffer = bytearray(size)
        count = self.readinto(buffer)
        if count is None:
            return None
        del buffer[count:]
        return bytes(buffer)

    def readall(self):
        parts = []
        while data := self.read(DEFAULT_BUFFER_SIZE):
            parts.append(data)
        return b"".join(parts) if parts or data is not None else None

    def readinto(self, buffer, /):
        raise NotImplementedError

    def write(self, data, /):
        raise NotImplementedError


class BufferedIOBase(IOBase):
    """Streams of bytes with a buffer."""

    __module__ = "io"

    def read(self, size=-1, /):
        raise UnsupportedOperation("read")

    def read1(self, size=-1, /):
        raise UnsupportedOperation("read1")

    def write(self, data, /):
        raise UnsupportedOperation("write")

    def detach(self):
        raise UnsupportedOperation("detach")

    def _read_into(self, buffer, read):
        data = read(len(buffer))
        if not isinstance(data, bytes):
            raise OSError("read() should return bytes")
        buffer[:len(data)] = data
        return len(data)

    def readinto(self, buffer, /):
        return self._read_into(_writable(buffer, "readinto"), self.read)

    def readinto1(self, buffer, /):
        return self._read_into(_writable(buffer, "readinto1"), self.read1)


def _size(size):
    """A count of bytes or characters: -1 for all."""
    if size is None:
        return -1
    try:
        return size.__index__()
    except AttributeError:
        raise TypeError(f"argument should be integer or None, not '{type(size).__name__}'") from None


def _own_attributes(file, inside):
    """What a program has set on a file in memory; None if nothing."""
    return {name: value for name, value in file.__dict__.items() if name not in inside} or None


def _check_state(file, position, attributes):
    """The end of a state that is pickled; puts the attributes back."""
    if not hasattr(type(position), "__index__"):
        raise TypeError(f"third item of state must be an integer, got {type(position).__name__}")
    if position < 0:
        raise ValueError("position value cannot be negative")
    if attributes is not None:
        if not isinstance(attributes, dict):
            raise TypeError(f"last item of state should be a dict, got a {type(attributes).__name__}")
        file.__dict__.update(attributes)


def _writable(buffer, name):
    """What a bytes-like object that can be written into shows, byte by byte."""
    if isinstance(buffer, bytearray):
        return buffer
    try:
        view = memoryview(buffer)
    except TypeError:
        view = None
    if view is None or view.readonly:
        raise TypeError(f"{name}() argument must be read-write bytes-like object, not {type(buffer).__name__}")
    return view.cast("B")


def _plain(data):
    """The bytes in a bytes-like object."""
    if isinstance(data, (bytes, bytearray)):
        return data
    try:
        view = memoryview(data)
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None
    return view.tobytes()


# ---- files ----


class FileIO(RawIOBase):
    """A file of the system, without a buffer."""

    __module__ = "_io"
    _fd = -1
    _flags = ""

    def __init__(self, file, mode="r", closefd=True, opener=None):
        if self._fd >= 0:
            self.close()
        self._is_closed = True  # until it is open
        fd = self._given_descriptor(file)
        if not isinstance(mode, str):
            raise TypeError(f"FileIO() argument 'mode' must be str, not {type(mode).__name__}")
        if not set(mode) <= set("xrwab+"):
            raise ValueError(f"invalid mode: {mode}")
        kinds = [c for c in mode if c in "xrwa"]
        if len(kinds) != 1 or mode.count("+") > 1:
            raise ValueError("Must have exactly one of create/read/write/append mode and at most one plus")
        kind = kinds[0]
        both = "+" in mode
        self._readable = kind == "r" or both
        self._writable = kind != "r" or both
        self._flags = {"r": "rb", "w": "wb", "a": "ab", "x": "xb"}[kind]
        if both:
            self._flags = "rb+" if kind in "rw" else self._flags + "+"
        flags = os.O_RDWR if both else os.O_WRONLY if self._writable else os.O_RDONLY
        flags |= {"r": 0, "w": os.O_CREAT | os.O_TRUNC, "a": os.O_CREAT | os.O_APPEND, "x": os.O_CREAT | os.O_EXCL}[kind]
        self.name = file
        if fd < 0:
            if not closefd:
                raise ValueError("Cannot use closefd=False with file name")
            fd = self._open(file, flags | os.O_CLOEXEC, opener)
        self._closefd = bool(closefd)
        self._check_folder(fd, file)
        self._fd = fd
        self._outlet = outlet(fd, self._closefd)
        self._is_closed = False
        self._seekable = None
        if kind == "a":
            try:
                os.lseek(fd, 0, 2)
            except OSError:
                pass
        elif self._readable:
            settle(fd)

    @staticmethod
    def _given_descriptor(file):
        """A descriptor given as the file, or -1."""
        if isinstance(file, (str, bytes)) or not hasattr(type(file), "__index__"):
            return -1
        fd = file.__index__()
        if fd < 0:
            raise ValueError("negative file descriptor")
        return fd

    @staticmethod
    def _open(file, flags, opener):
        if opener is None:
            path = os.fspath(file)
            try:
                return os.open(path, flags, 0o666)
            except OSError as failure:
                failure.filename = file
                raise failure from None
        fd = opener(file, flags)
        if not isinstance(fd, int):
            raise TypeError("expected integer from opener")
        if fd < 0:
            raise ValueError(f"opener returned {fd}")
        return fd

    def _check_folder(self, fd, file):
        try:
            is_folder = os.fstat(fd).st_mode & 0o170000 == 0o040000
        except OSError as failure:
            raise OSError(failure.errno, failure.strerror, None if isinstance(file, int) else file) from None
        if is_folder:
            if not isinstance(file, int):
                os.close(fd)
            raise IsADirectoryError(21, "Is a directory", file)

    def __repr__(self):
        kind = f"{type(self).__module__}.{type(self).__qualname__}" if type(self) is not FileIO else "_io.FileIO"
        if self._fd < 0:
            return f"<{kind} [closed]>"
        name = getattr(self, "name", None)
        what = f"fd={self._fd}" if name is None else f"name={name!r}"
        return f"<{kind} {what} mode='{self.mode}' closefd={self._closefd}>"

    def _check(self):
        if self._fd < 0:
            raise ValueError("I/O operation on closed file")

    def _check_closed(self, text="I/O operation on closed file"):
        if self.closed:
            raise ValueError(text)

    @property
    def mode(self):
        return self._flags

    @property
    def closefd(self):
        return self._closefd

    def fileno(self):
        self._check()
        return self._fd

    def readable(self):
        self._check()
        return self._readable

    def writable(self):
        self._check()
        return self._writable

    def seekable(self):
        self._check()
        if self._seekable is None:
            try:
                os.lseek(self._fd, 0, 1)
                self._seekable = True
            except OSError:
                self._seekable = False
        return self._seekable

    def isatty(self):
        self._check()
        return os.isatty(self._fd)

    def read(self, size=-1, /):
        self._check()
        if not self._readable:
            raise UnsupportedOperation("File not open for reading")
        size = _size(size)
        if size < 0:
            return self.readall()
        try:
            return os.read(self._fd, size)
        except BlockingIOError:
            return None

    def readall(self):
        self._check()
        if not self._readable:
            raise UnsupportedOperation("File not open for reading")
        parts = []
        size = DEFAULT_BUFFER_SIZE
        try:
            size = max(size, os.fstat(self._fd).st_size + 1)
        except OSError:
            pass
        try:
            while data := os.read(self._fd, min(size, 1 << 24)):
                parts.append(data)
        except BlockingIOError:
            if not parts:
                return None
        return b"".join(parts)

    def readinto(self, buffer, /):
        self._check()
        if not self._readable:
            raise UnsupportedOperation("File not open for reading")
        buffer = _writable(buffer, "readinto")
        data = self.read(len(buffer))
        if data is None:
            return None
        buffer[:len(data)] = data
        return len(data)

    def write(self, data, /):
        self._check()
        if not self._writable:
            raise UnsupportedOperation("File not open for writing")
        try:
            return os.write(self._fd, _plain(data))
        except BlockingIOError:
            return None

    def seek(self, offset, whence=0, /):
        self._check()
        if isinstance(offset, float):
            raise TypeError("'float' object cannot be interpreted as an integer")
        return os.lseek(self._fd, offset, whence)

    def tell(self):
        self._check()
        return os.lseek(self._fd, 0, 1)

    def truncate(self, size=None, /):
        self._check()
        if not self._writable:
            raise UnsupportedOperation("File not open for writing")
        if size is None:
            size = self.tell()
        os.ftruncate(self._fd, size)
        return size

    def close(self):
        if self._fd < 0:
            self._is_closed = True
            return
        try:
            IOBase.close(self)
        finally:
            fd, self._fd = self._fd, -1
            self._is_closed = True
            self._outlet.release()
            if self._closefd:
                os.close(fd)


# ---- buffers ----


class _Buffered(BufferedIOBase):
    """What the streams with a buffer around a raw stream have in common."""

    _raw = None
    _detached = False

    def _raw_stream(self):
        raw = self._raw
        if raw is None:
            raise ValueError("raw stream has been detached" if self._detached else "I/O operation on uninitialized object")
        return raw

    @property
    def raw(self):
        return self._raw_stream()

    @property
    def closed(self):
        return self._raw_stream().closed

    @property
    def name(self):
        return self._raw_stream().name

    @property
    def mode(self):
        return self._raw_stream().mode

    def __repr__(self):
        kind = f"{type(self).__module__}.{type(self).__qualname__}"
        try:
            name = self.name
        except (AttributeError, ValueError):
            return f"<{kind}>"
        return f"<{kind} name={name!r}>"

    def _check(self, what):
        if self.closed:
            raise ValueError(what)

    def fileno(self):
        return self._raw_stream().fileno()

    def isatty(self):
        return self._raw_stream().isatty()

    def seekable(self):
        return self._raw_stream().seekable()

    def readable(self):
        return self._raw_stream().readable()

    def writable(self):
        return self._raw_stream().writable()

    def flush(self):
        self._check("flush of closed file")
        self._raw_stream().flush()

    def close(self):
        raw = self._raw
        if raw is None or raw.closed:
            return
        try:
            self.flush()
        finally:
            raw.close()

    def detach(self):
        raw = self._raw_stream()
        self.flush()
        self._raw = None
        self._detached = True
        return raw

    def _tell_raw(self):
        position = self._raw_stream().tell()
        if position < 0:
            raise OSError(f"Raw stream returned invalid position {position}")
        return position

    def __reduce__(self):
        raise TypeError(f"cannot pickle '{type(self).__qualname__}' object")


class _Reading:
    """The reading half."""

    _ahead = b""  # what was read from the raw stream
    _used = 0  # how much of it was given away

    def _unread(self):
        return len(self._ahead) - self._used

    def _before_reading(self, what):
        self._check(what)

    def _read_raw(self, size):
        """Bytes from the raw stream: at most `size`; None if it would block."""
        raw = self._raw_stream()
        if type(raw) is FileIO:
            return raw.read(size)
        buffer = bytearray(size)
        count = raw.readinto(buffer)
        if count is None:
            return None
        if not 0 <= count <= size:
            raise OSError(f"raw readinto() returned invalid length {count} (should have been between 0 and {size})")
        return bytes(buffer[:count])

    def _fill(self):
        """Reads ahead once; False at the end."""
        data = self._read_raw(self._buffer_size)
        if not data:
            return False
        self._ahead = self._ahead[self._used:] + data
        self._used = 0
        return True

    def _take(self, size):
        start = self._used
        data = self._ahead[start:start + size]
        self._used = start + len(data)
        return data

    def read(self, size=-1, /):
        self._before_reading("read of closed file")
        size = _size(size)
        if size < -1:
            raise ValueError("read length must be non-negative or -1")
        if size == -1:
            return self._read_all()
        if size <= self._unread():
            return self._take(size)
        parts = [self._take(size)]
        missing = size - len(parts[0])
        while missing > 0:
            wanted = missing if missing >= self._buffer_size else self._buffer_size
            data = self._read_raw(wanted)
            if not data:
                if data is None and not parts[0] and len(parts) == 1:
                    return None
                break
            if len(data) > missing:
                self._ahead, self._used = data, missing
                data = data[:missing]
            parts.append(data)
            missing -= len(data)
        return b"".join(parts)

    def _read_all(self):
        raw = self._raw_stream()
        first = self._ahead[self._used:]
        self._ahead, self._used = b"", 0
        read_all = getattr(raw, "readall", None)
        if read_all is not None:
            data = read_all()
            if data is not None and not isinstance(data, bytes):
                raise TypeError("readall() should return bytes")
            return first + data if data else first if data is not None or first else None
        parts = [first]
        while data := raw.read():
            parts.append(data)
        return b"".join(parts)

    def read1(self, size=-1, /):
        self._before_reading("read of closed file")
        size = _size(size)
        if size < 0:
            size = self._buffer_size
        if size == 0:
            return b""
        if self._unread() == 0:
            self._fill()
        return self._take(size)

    def peek(self, size=0, /):
        self._before_reading("peek of closed file")
        if self._unread() == 0:
            self._fill()
        return self._ahead[self._used:]

    def readline(self, size=-1, /):
        self._before_reading("readline of closed file")
        size = _size(size)
        parts = []
        have = 0
        while True:
            end = self._ahead.find(b"\n", self._used)
            count = (len(self._ahead) if end < 0 else end + 1) - self._used
            if size >= 0 and have + count >= size:
                parts.append(self._take(size - have))
                break
            parts.append(self._take(count))
            have += count
            if end >= 0 or not self._fill():
                break
        return b"".join(parts) if len(parts) != 1 else parts[0]

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line


class _Writing:
    """The writing half: an outlet keeps what is to be written."""

    def _set_outlet(self, raw):
        self._outlet = raw._outlet if type(raw) is FileIO else outlet(-1, False)

    def _before_writing(self):
        self._check("write to closed file")

    def write(self, data, /):
        self._before_writing()
        data = _plain(data)
        size = len(data)
        if self._outlet.size and self._outlet.size + size > self._buffer_size:
            self._flush_pending()
        if size > self._buffer_size:
            self._write_raw(data)
        else:
            self._outlet.add(data)
        return size

    def _write_raw(self, data):
        raw = self._raw_stream()
        data = bytes(data)
        while data:
            count = raw.write(data)
            if count is None:
                self._outlet.add(data)
                raise BlockingIOError(11, "write could not complete without blocking", 0)
            if not 0 <= count <= len(data):
                raise OSError(f"raw write() returned invalid length {count} (should have been between 0 and {len(data)})")
            data = data[count:]

    def _flush_pending(self):
        if self._outlet.size:
            data = self._outlet.take()
            try:
                self._write_raw(data)
            except BlockingIOError:
                raise
            except OSError:
                raise


def _buffer_size(size):
    if size <= 0:
        raise ValueError("buffer size must be strictly positive")
    return size


class BufferedReader(_Reading, _Buffered):
    """A raw stream that is read ahead."""

    __module__ = "_io"

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.readable():
            raise UnsupportedOperation("File or stream is not readable.")
        self._buffer_size = _buffer_size(buffer_size)
        self._raw = raw
        self._ahead, self._used = b"", 0

    def seek(self, target, whence=0, /):
        if whence not in (0, 1, 2):
            raise ValueError(f"whence value {whence} unsupported")
        self._check("seek of closed file")
        if not self.seekable():
            raise UnsupportedOperation("File or stream is not seekable.")
        if whence == 1:
            target -= self._unread()
        elif whence == 0 and self._ahead:
            start = self._tell_raw() - len(self._ahead)
            if start <= target <= start + len(self._ahead):
                self._used = target - start
                return target
        position = self._raw_stream().seek(target, whence)
        self._ahead, self._used = b"", 0
        return position

    def tell(self):
        raw = self._raw_stream()
        return self._tell_raw() - self._unread()

    def truncate(self, size=None, /):
        self._check("truncate of closed file")
        raise UnsupportedOperation("truncate")

    def writable(self):
        return False

    def write(self, data, /):
        raise UnsupportedOperation("write")


class BufferedWriter(_Writing, _Buffered):
    """A raw stream to which bytes are written in larger pieces."""

    __module__ = "_io"

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.writable():
            raise UnsupportedOperation("File or stream is not writable.")
        self._buffer_size = _buffer_size(buffer_size)
        self._raw = raw
        self._set_outlet(raw)

    def flush(self):
        self._check("flush of closed file")
        self._flush_pending()
        self._raw_stream().flush()

    def seek(self, target, whence=0, /):
        if whence not in (0, 1, 2):
            raise ValueError(f"whence value {whence} unsupported")
        self._check("seek of closed file")
        if not self.seekable():
            raise UnsupportedOperation("File or stream is not seekable.")
        self._flush_pending()
        return self._raw_stream().seek(target, whence)

    def tell(self):
        raw = self._raw_stream()
        return self._tell_raw() + self._outlet.size

    def truncate(self, size=None, /):
        self._check("truncate of closed file")
        self._flush_pending()
        return self._raw_stream().truncate(self._raw_stream().tell() if size is None else size)

    def readable(self):
        return False

    def read(self, size=-1, /):
        raise UnsupportedOperation("read")


class BufferedRandom(_Reading, _Writing, _Buffered):
    """A raw stream that is read ahead and written in larger pieces."""

    __module__ = "_io"

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.seekable():
            raise UnsupportedOperation("File or stream is not seekable.")
        if not raw.readable():
            raise UnsupportedOperation("File or stream is not readable.")
        if not raw.writable():
            raise UnsupportedOperation("File or stream is not writable.")
        self._buffer_size = _buffer_size(buffer_size)
        self._raw = raw
        self._ahead, self._used = b"", 0
        self._set_outlet(raw)

    def _before_reading(self, what):
        self._check(what)
        self._flush_pending()

    def _forget_ahead(self):
        """The raw stream goes back to where the reader is."""
        if unread := self._unread():
            self._raw_stream().seek(-unread, 1)
        self._ahead, self._used = b"", 0

    def _before_writing(self):
        self._check("write to closed file")
        self._forget_ahead()

    def flush(self):
        self._check("flush of closed file")
        self._flush_pending()
        self._forget_ahead()
        self._raw_stream().flush()

    def seek(self, target, whence=0, /):
        if whence not in (0, 1, 2):
            raise ValueError(f"whence value {whence} unsupported")
        self._check("seek of closed file")
        self._flush_pending()
        if whence == 1:
            target -= self._unread()
        position = self._raw_stream().seek(target, whence)
        self._ahead, self._used = b"", 0
        return position

    def tell(self):
        raw = self._raw_stream()
        return self._tell_raw() - self._unread() + self._outlet.size

    def truncate(self, size=None, /):
        self._check("truncate of closed file")
        if size is None:
            size = self.tell()
        self.flush()
        return self._raw_stream().truncate(size)


class BufferedRWPair(BufferedIOBase):
    """Two raw streams, one to read and one to write."""

    __module__ = "_io"

    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE, /):
        self.reader = BufferedReader(reader, buffer_size)
        self.writer = BufferedWriter(writer, buffer_size)

    def read(self, size=-1, /):
        return self.reader.read(size)

    def read1(self, size=-1, /):
        return self.reader.read1(size)

    def peek(self, size=0, /):
        return self.reader.peek(size)

    def readinto(self, buffer, /):
        return self.reader.readinto(buffer)

    def readinto1(self, buffer, /):
        return self.reader.readinto1(buffer)

    def readable(self):
        return self.reader.readable()

    def write(self, data, /):
        return self.writer.write(data)

    def writable(self):
        return self.writer.writable()

    def flush(self):
        return self.writer.flush()

    def close(self):
        try:
            self.writer.close()
        finally:
            self.reader.close()

    def isatty(self):
        return self.writer.isatty() or self.reader.isatty()

    @property
    def closed(self):
        return self.writer.closed


class BytesIO(BufferedIOBase):
    """A file of bytes in memory."""

    __module__ = "_io"

    def __init__(self, initial_bytes=b""):
        self._buffer = bytearray()
        self._position = 0
        self._is_closed = False
        if initial_bytes is not None:
            self._buffer += _plain(initial_bytes)

    def __getstate__(self):
        return self.getvalue(), self.tell(), _own_attributes(self, ("_buffer", "_position", "_is_closed"))

    def __setstate__(self, state):
        if not isinstance(state, tuple) or len(state) != 3:
            raise TypeError(f"{type(self).__name__}.__setstate__ argument should be 3-tuple, got {type(state).__name__}")
        data, position, attributes = state
        if getattr(self, "_is_closed", False):
            self._check_closed()
        _check_state(self, position, attributes)
        self._buffer = bytearray(_plain(data))
        self._position = position
        self._is_closed = False

    def getvalue(self):
        self._check_closed()
        return bytes(self._buffer)

    def getbuffer(self):
        self._check_closed()
        return memoryview(self._buffer)

    def close(self):
        self._is_closed = True
        self._buffer = bytearray()

    def readable(self):
        self._check_closed()
        return True

    writable = seekable = readable

    def tell(self):
        self._check_closed()
        return self._position

    def seek(self, position, whence=0, /):
        self._check_closed()
        if isinstance(position, float):
            raise TypeError("'float' object cannot be interpreted as an integer")
        position = position.__index__()
        if whence == 0:
            if position < 0:
                raise ValueError(f"negative seek value {position}")
        elif whence == 1:
            position = max(0, self._position + position)
        elif whence == 2:
            position = max(0, len(self._buffer) + position)
        else:
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        self._position = position
        return position

    def read(self, size=-1, /):
        self._check_closed()
        size = _size(size)
        start = self._position
        end = len(self._buffer) if size < 0 else min(len(self._buffer), start + size)
        if start >= end:
            return b""
        self._position = end
        return bytes(self._buffer[start:end])

    def read1(self, size=-1, /):
        return self.read(size)

    def readinto(self, buffer, /):
        self._check_closed()
        return self._read_into(_writable(buffer, "readinto"), lambda size: self.read(size))

    def readline(self, size=-1, /):
        self._check_closed()
        size = _size(size)
        start = self._position
        end = self._buffer.find(b"\n", start) + 1 or len(self._buffer)
        if size >= 0:
            end = min(end, start + size)
        if start >= end:
            return b""
        self._position = end
        return bytes(self._buffer[start:end])

    def __next__(self):
        self._check_closed()
        line = BytesIO.readline(self)
        if not line:
            raise StopIteration
        return line

    def write(self, data, /):
        self._check_closed()
        data = _plain(data)
        size = len(data)
        if not size:
            return 0
        start = self._position
        if start > len(self._buffer):
            self._buffer += bytes(start - len(self._buffer))
        self._buffer[start:start + size] = data
        self._position = start + size
        return size

    def truncate(self, size=None, /):
        self._check_closed()
        if size is None:
            size = self._position
        elif (size := _size(size)) < 0:
            raise ValueError(f"negative size value {size}")
        del self._buffer[size:]
        return size

    def isatty(self):
        self._check_closed()
        return False

    def flush(self):
        self._check_closed()


for _class in (_Buffered, _Reading, _Writing):
    _class.__module__ = "_io"


for _class in (BytesIO, FileIO, BufferedReader, BufferedWriter, BufferedRandom, BufferedRWPair):
    _full_name(_class)


def __getattr__(name):
    """What stands in _textio is, in CPython, here too."""
    if name in ("StringIO", "TextIOWrapper", "TextIOBase", "IncrementalNewlineDecoder", "open_code", "text_encoding", "open"):
        import _textio

        return getattr(_textio, name)
    raise AttributeError(f"module '_io' has no attribute {name!r}")
