"""Reading files that are compressed: what gzip, bz2 and lzma share.

What takes the compressed bytes is a decompressor: it has decompress(data, max_length), eof, needs_input, unused_data.
"""
import io

BUFFER_SIZE = io.DEFAULT_BUFFER_SIZE


class UnpackingReader(io.RawIOBase):
    """The data inside of a compressed file; one stream behind another, as cat makes them, count as one."""

    def __init__(self, file, make, garbage=(), padding=b""):
        # garbage: the errors that say that what follows a stream is none; padding: bytes that may lie between streams
        self._file = file
        self._make = make
        self._garbage = garbage
        self._padding = padding
        self._start()

    def _start(self):
        self._unpacker = self._make()
        self._position = 0
        self._at_end = False

    def readable(self):
        return True

    def seekable(self):
        return self._file.seekable()

    def close(self):
        self._unpacker = None
        super().close()

    def _cut_off(self):
        """Called when the file ends within a stream."""
        raise EOFError("Compressed file ended before the end-of-stream marker was reached")

    def _next_stream(self, size):
        """The first data of the stream behind one that has ended; None if there is none."""
        raw = self._unpacker.unused_data.lstrip(self._padding) if self._padding else self._unpacker.unused_data
        while not raw:
            raw = self._file.read(BUFFER_SIZE)
            if not raw:
                return None
            raw = raw.lstrip(self._padding) if self._padding else raw
        self._unpacker = self._make()
        try:
            return self._unpacker.decompress(raw, size)
        except self._garbage:
            return None

    def _more(self, size):
        raw = b""
        if self._unpacker.needs_input:
            raw = self._file.read(BUFFER_SIZE)
            if not raw:
                self._cut_off()
                return None
        return self._unpacker.decompress(raw, size)

    def read(self, size=-1):
        if size < 0:
            return self.readall()
        data = b""
        while size and not data and not self._at_end:
            data = self._next_stream(size) if self._unpacker.eof else self._more(size)
            if data is None:
                self._at_end = True
                data = b""
        self._position += len(data)
        return data

    def readall(self):
        return b"".join(iter(lambda: self.read(1 << 30), b""))

    def readinto(self, buffer):
        with memoryview(buffer) as view, view.cast("B") as room:
            data = self.read(len(room))
            room[:len(data)] = data
        return len(data)

    def tell(self):
        return self._position

    def rewind(self):
        self._file.seek(0)
        self._start()

    def seek(self, offset, whence=io.SEEK_SET):
        if whence == io.SEEK_CUR:
            offset += self._position
        elif whence == io.SEEK_END:
            while self.read(BUFFER_SIZE):
                pass
            offset += self._position
        elif whence != io.SEEK_SET:
            raise ValueError(f"Invalid value for whence: {whence}")
        if offset < self._position:
            self.rewind()
        while self._position < offset and self.read(min(BUFFER_SIZE, offset - self._position)):
            pass
        return self._position


class PackedFile(io.BufferedIOBase):
    """What the files of gzip, bz2 and lzma have in common: one of them reads from `_buffer` or writes through `_packer`."""

    _buffer = None
    _packer = None

    def _check_open(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def _check_reading(self):
        self._check_open()
        if self._buffer is None:
            raise io.UnsupportedOperation("File not open for reading")

    def _check_writing(self):
        self._check_open()
        if self._packer is None:
            raise io.UnsupportedOperation("File not open for writing")

    def _check_seeking(self):
        self._check_open()
        if self._buffer is None:
            raise io.UnsupportedOperation("Seeking is only supported on files open for reading")
        if not self._buffer.seekable():
            raise io.UnsupportedOperation("The underlying file object does not support seeking")

    def readable(self):
        self._check_open()
        return self._buffer is not None

    def writable(self):
        self._check_open()
        return self._packer is not None

    def seekable(self):
        return self.readable() and self._buffer.seekable()

    def fileno(self):
        self._check_open()
        return self._file.fileno()

    def peek(self, size=0):
        """Bytes that come next, at least one unless at the end; nothing is taken."""
        self._check_reading()
        return self._buffer.peek(size)

    def read(self, size=-1):
        self._check_reading()
        return self._buffer.read(size)

    def read1(self, size=-1):
        self._check_reading()
        return self._buffer.read1(io.DEFAULT_BUFFER_SIZE if size < 0 else size)

    def readinto(self, buffer):
        self._check_reading()
        return self._buffer.readinto(buffer)

    def readline(self, size=-1):
        self._check_reading()
        return self._buffer.readline(_count(size))

    def readlines(self, size=-1):
        self._check_reading()
        return self._buffer.readlines(_count(size))

    def __iter__(self):
        self._check_reading()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def write(self, data):
        self._check_writing()
        view = memoryview(data)
        self._file.write(self._packer.compress(data))
        self._written += view.nbytes
        return view.nbytes

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def seek(self, offset, whence=io.SEEK_SET):
        self._check_seeking()
        return self._buffer.seek(offset, whence)

    def tell(self):
        self._check_open()
        return self._buffer.tell() if self._buffer is not None else self._written

    @property
    def closed(self):
        return self._file is None

    def close(self):
        """Writes what is held back; closes the file beneath if it was opened here."""
        file = self._file
        if file is None:
            return
        try:
            if self._buffer is not None:
                self._buffer.close()
            elif self._packer is not None:
                file.write(self._packer.flush())
        finally:
            self._file = self._buffer = self._packer = None
            if self._owns:
                file.close()

    def _open(self, filename, mode, modes):
        """Sets the file beneath, given as a name or a file."""
        import os

        self._written = 0
        self._owns = isinstance(filename, (str, bytes, os.PathLike))
        if self._owns:
            import builtins

            self._file = builtins.open(filename, mode[0] + "b")
        elif hasattr(filename, "read" if mode[0] == "r" else "write"):
            self._file = filename
        else:
            raise TypeError("filename must be a str, bytes, file or PathLike object")


def _count(size):
    if not hasattr(size, "__index__"):
        raise TypeError("Integer argument expected")
    return size.__index__()


def open_packed(make, filename, mode, encoding, errors, newline):
    """What the open() of the three modules does: binary through make(mode), text on top of that."""
    if "t" in mode:
        if "b" in mode:
            raise ValueError(f"Invalid mode: {mode!r}")
    else:
        for name, value in (("encoding", encoding), ("errors", errors), ("newline", newline)):
            if value is not None:
                raise ValueError(f"Argument '{name}' not supported in binary mode")
    file = make(mode.replace("t", ""))
    if "t" not in mode:
        return file
    return io.TextIOWrapper(file, io.text_encoding(encoding), errors, newline)
