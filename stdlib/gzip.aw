"""Files in the format of gzip."""
import builtins
import errno
import io
import os
import struct
import time
import zlib
from _compression import PackedFile, UnpackingReader, open_packed

__all__ = ["BadGzipFile", "GzipFile", "open", "compress", "decompress"]

READ, WRITE = 1, 2
_MAGIC = b"\x1f\x8b"
_CHECKSUM, _EXTRA, _NAME, _COMMENT = 2, 4, 8, 16  # flags in a header


class BadGzipFile(OSError):
    """A file that gzip did not make, or that is damaged."""


def open(filename, mode="rb", compresslevel=9, encoding=None, errors=None, newline=None):
    """A compressed file, given by its name or as a file, binary or as text."""

    def make(mode):
        if isinstance(filename, (str, bytes, os.PathLike)):
            return GzipFile(filename, mode, compresslevel)
        if hasattr(filename, "read") or hasattr(filename, "write"):
            return GzipFile(None, mode, compresslevel, filename)
        raise TypeError("filename must be a str or bytes object, or a file")

    return open_packed(make, filename, mode, encoding, errors, newline)


def _header(level, mtime, name=b""):
    speed = 2 if level == 9 else 4 if level == 1 else 0
    flags = _NAME if name else 0
    start = struct.pack("<2s2BLBB", _MAGIC, 8, flags, int(time.time() if mtime is None else mtime), speed, 255)
    return start + (name + b"\0" if name else b"")


class _Member:
    """Takes apart one member of a file: header, compressed data, checksum and length."""

    def __init__(self, from_file=True):
        self._from_file = from_file
        self._head = b""  # what came of a header, or of the end, that is not complete
        self._unpacker = None
        self._checksum = 0
        self._size = 0
        self.mtime = None
        self.eof = False
        self.needs_input = True
        self.unused_data = b""

    def started(self):
        """Whether any byte of it came."""
        return self._unpacker is not None or bool(self._head)

    def check_magic(self):
        if self._unpacker is None and self._head[:2] != _MAGIC:
            raise BadGzipFile(f"Not a gzipped file ({self._head[:2]!r})")

    def decompress(self, data, max_length=0):
        if self._unpacker is None:
            self._head += data
            size = self._header_size()
            if size is None:
                return b""
            data, self._head = self._head[size:], b""
            self._unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
        if self._unpacker.eof:
            self._end(data)
            return b""
        out = self._unpacker.decompress(self._unpacker.unconsumed_tail + data, max(max_length, 0))
        self._checksum = zlib.crc32(out, self._checksum)
        self._size += len(out)
        self.needs_input = not self._unpacker.unconsumed_tail and (len(out) < max_length or max_length <= 0)
        if self._unpacker.eof:
            self.needs_input = True
            self._end(self._unpacker.unused_data)
        return out

    def _header_size(self):
        """The bytes of the header; None if more of it has to come."""
        head = self._head
        if len(head) < 2:
            return None
        self.check_magic()
        if len(head) < 10:
            return None
        method, flags, self.mtime = struct.unpack_from("<BBL", head, 2)
        if method != 8:
            raise BadGzipFile("Unknown compression method")
        at = 10
        if flags & _EXTRA:
            if len(head) < at + 2:
                return None
            at += 2 + int.from_bytes(head[at:at + 2], "little")
        for flag in (_NAME, _COMMENT):
            if flags & flag:
                end = head.find(b"\0", at)
                if end < 0:
                    return None
                at = end + 1
        if flags & _CHECKSUM:
            at += 2
        return at if len(head) >= at else None

    def _end(self, data):
        self._head += data
        if len(self._head) < 8:
            return
        checksum, size = struct.unpack_from("<LL", self._head)
        if checksum != self._checksum:
            shown = f" {hex(checksum)} != {hex(self._checksum)}" if self._from_file else ""
            raise BadGzipFile(f"CRC check failed{shown}")
        if size != self._size & 0xFFFFFFFF:
            raise BadGzipFile("Incorrect length of data produced")
        self.unused_data = self._head[8:]
        self.eof = True


class _Reader(UnpackingReader):
    mtime = None

    def __init__(self, file):
        super().__init__(file, _Member, padding=b"\0")

    def read(self, size=-1):
        data = super().read(size)
        if self._unpacker.mtime is not None:
            self.mtime = self._unpacker.mtime
        return data

    def _cut_off(self):
        if self._unpacker.started():
            self._unpacker.check_magic()
            super()._cut_off()


class GzipFile(PackedFile):
    """A file whose content is compressed while it is written, or decompressed while it is read."""

    myfileobj = None  # the file beneath, if it was opened here
    fileobj = None

    def __init__(self, filename=None, mode=None, compresslevel=9, fileobj=None, mtime=None):
        if mode and ("t" in mode or "U" in mode):
            raise ValueError(f"Invalid mode: {mode!r}")
        if mode and "b" not in mode:
            mode += "b"
        if fileobj is None:
            fileobj = self.myfileobj = builtins.open(filename, mode or "rb")
        if filename is None:
            filename = getattr(fileobj, "name", "")
            if not isinstance(filename, (str, bytes)):
                filename = ""
        else:
            filename = os.fspath(filename)
        self.name = filename
        given = mode
        if mode is None:
            mode = getattr(fileobj, "mode", "rb")
        if mode.startswith("r"):
            self.mode = READ
            self._raw = _Reader(fileobj)
            self._buffer = io.BufferedReader(self._raw)
        elif mode.startswith(("w", "a", "x")):
            if given is None:
                import warnings

                warnings.warn(
                    "GzipFile was opened for writing, but this will change in future Python releases.  Specify the mode "
                    "argument for opening it for writing.",
                    FutureWarning,
                    2,
                )
            self.mode = WRITE
            self._level = compresslevel
            self._mtime = mtime
            self._checksum = self.size = 0
            self._packer = zlib.compressobj(compresslevel, zlib.DEFLATED, -zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL, 0)
        else:
            raise ValueError(f"Invalid mode: {mode!r}")
        self.fileobj = fileobj
        if self.mode == WRITE:
            fileobj.write(_header(compresslevel, mtime, self._plain_name()))

    def _plain_name(self):
        """The name that goes into the header."""
        name = os.path.basename(self.name)
        try:
            name = name if isinstance(name, bytes) else name.encode("latin-1")
        except UnicodeEncodeError:
            return b""
        return name.removesuffix(b".gz")

    def __repr__(self):
        return "<gzip " + repr(self.fileobj)[1:-1] + " " + hex(id(self)) + ">"

    @property
    def mtime(self):
        """The time in the header that was read last."""
        return self._raw.mtime

    @property
    def closed(self):
        return self.fileobj is None

    def _check_mode(self, mode, name):
        self._check_open()
        if self.mode != mode:
            kind = "write-only" if mode == READ else "read-only"
            raise OSError(errno.EBADF, f"{name}() on {kind} GzipFile object")

    def read(self, size=-1):
        self._check_mode(READ, "read")
        return self._buffer.read(size)

    def read1(self, size=-1):
        self._check_mode(READ, "read1")
        return super().read1(size)

    def peek(self, n):
        self._check_mode(READ, "peek")
        return self._buffer.peek(n)

    def readline(self, size=-1):
        self._check_open()
        return self._buffer.readline(size)

    def readinto(self, buffer):
        self._check_mode(READ, "readinto")
        return self._buffer.readinto(buffer)

    def write(self, data):
        self._check_open()
        if self.mode != WRITE:
            raise OSError(errno.EBADF, "write() on read-only GzipFile object")
        if self.fileobj is None:
            raise ValueError("write() on closed GzipFile object")
        size = memoryview(data).nbytes
        if size:
            self.fileobj.write(self._packer.compress(data))
            self.size += size
            self._checksum = zlib.crc32(data, self._checksum)
        return size

    def flush(self, zlib_mode=zlib.Z_SYNC_FLUSH):
        self._check_open()
        if self.mode == WRITE:
            self.fileobj.write(self._packer.flush(zlib_mode))
            self.fileobj.flush()

    def fileno(self):
        return self.fileobj.fileno()

    def readable(self):
        return self.mode == READ

    def writable(self):
        return self.mode == WRITE

    def seekable(self):
        return True

    def rewind(self):
        """Goes back to the beginning of a file that is read."""
        if self.mode != READ:
            raise OSError("Can't rewind in write mode")
        self._buffer.seek(0)

    def tell(self):
        self._check_open()
        return self._buffer.tell() if self.mode == READ else self.size

    def seek(self, offset, whence=io.SEEK_SET):
        self._check_open()
        if self.mode == READ:
            return self._buffer.seek(offset, whence)
        if whence == io.SEEK_CUR:
            offset += self.size
        elif whence != io.SEEK_SET:
            raise ValueError("Seek from end not supported")
        if offset < self.size:
            raise OSError("Negative seek in write mode")
        while self.size < offset:
            self.write(bytes(min(1 << 16, offset - self.size)))
        return self.size

    def close(self):
        file = self.fileobj
        if file is None:
            return
        try:
            if self.mode == WRITE:
                end = struct.pack("<LL", self._checksum, self.size & 0xFFFFFFFF)
                file.write(self._packer.flush() + end)
            else:
                self._buffer.close()
        finally:
            self.fileobj = None
            own, self.myfileobj = self.myfileobj, None
            if own:
                own.close()


def compress(data, compresslevel=9, *, mtime=None):
    """The data as one member of a gzip file."""
    if mtime == 0:
        return zlib.compress(data, compresslevel, 31)
    end = struct.pack("<LL", zlib.crc32(data), len(data) & 0xFFFFFFFF)
    return _header(compresslevel, mtime) + zlib.compress(data, compresslevel, -15) + end


def decompress(data):
    """The data of all members of a gzip file."""
    parts = []
    rest = bytes(data)
    while rest:
        member = _Member(from_file=False)
        parts.append(member.decompress(rest))
        if not member.eof:
            member.check_magic()
            raise EOFError("Compressed file ended before the end-of-stream marker was reached")
        rest = member.unused_data.lstrip(b"\0")
    return b"".join(parts)
