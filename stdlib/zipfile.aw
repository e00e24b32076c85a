"""Archives of the format ZIP.

An archive is a row of members, each behind a header of its own, and a directory at the end that says where they are. What
does not fit 32 bits stands in an extra field of the header ("ZIP64").
"""
import contextlib
import io
import os
import posixpath
import shutil
import stat
import struct
import sys
import time
import warnings
import zlib
from binascii import crc32

try:
    import bz2
except ImportError:
    bz2 = None

__all__ = [
    "BadZipFile", "BadZipfile", "error", "ZIP_STORED", "ZIP_DEFLATED", "ZIP_BZIP2", "ZIP_LZMA", "is_zipfile", "ZipInfo",
    "ZipFile", "LargeZipFile", "Path",
]  # fmt: skip

ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA = 0, 8, 12, 14
ZIP64_LIMIT = (1 << 31) - 1
ZIP_FILECOUNT_LIMIT = ZIP_MAX_COMMENT = (1 << 16) - 1
DEFAULT_VERSION, ZIP64_VERSION, BZIP2_VERSION, LZMA_VERSION, MAX_EXTRACT_VERSION = 20, 45, 46, 63, 63

_ENCRYPTED, _DESCRIPTOR, _PATCHED, _STRONG, _UTF8 = 1, 8, 0x20, 0x40, 0x800  # bits of a member's flags

_LOCAL = struct.Struct("<4s2B4HL2L2H")
_CENTRAL = struct.Struct("<4s4B4HL2L5H2L")
_END = struct.Struct("<4s4H2LH")
_END64 = struct.Struct("<4sQ2H2L4Q")
_LOCATOR64 = struct.Struct("<4sLQL")
_LOCAL_MAGIC, _CENTRAL_MAGIC, _END_MAGIC, _END64_MAGIC, _LOCATOR64_MAGIC = (
    b"PK\3\4", b"PK\1\2", b"PK\5\6", b"PK\6\6", b"PK\6\7"
)  # fmt: skip

compressor_names = {
    0: "store", 1: "shrink", 2: "reduce", 3: "reduce", 4: "reduce", 5: "reduce", 6: "implode", 7: "tokenize", 8: "deflate",
    9: "deflate64", 10: "implode", 12: "bzip2", 14: "lzma", 18: "terse", 19: "lz77", 97: "wavpack", 98: "ppmd",
}  # fmt: skip


class BadZipFile(Exception):
    """A file that is no archive, or a damaged one."""


class LargeZipFile(Exception):
    """Something is too large without ZIP64."""


error = BadZipfile = BadZipFile


# ---- finding the directory ----


class _End:
    """What stands at the end of an archive."""

    def __init__(self, place, count, size, offset, comment):
        self.place = place  # where the record begins
        self.count = count
        self.size = size  # of the directory
        self.offset = offset  # of the directory, as the archive says
        self.comment = comment


def _read_end64(file, end):
    """The end as ZIP64 says it, if it does."""
    place = end.place - _LOCATOR64.size
    if place < 0:
        return end
    file.seek(place)
    data = file.read(_LOCATOR64.size)
    if len(data) != _LOCATOR64.size:
        return end
    magic, disk, offset, disks = _LOCATOR64.unpack(data)
    if magic != _LOCATOR64_MAGIC:
        return end
    if disk != 0 or disks > 1:
        raise BadZipFile("zipfiles that span multiple disks are not supported")
    file.seek(place - _END64.size)
    data = file.read(_END64.size)
    if len(data) != _END64.size:
        return end
    fields = _END64.unpack(data)
    if fields[0] != _END64_MAGIC:
        return end
    return _End(place - _END64.size, *fields[7:], end.comment)


def _find_end(file):
    """The archive's end; None if the file is no archive."""
    size = file.seek(0, 2)
    start = max(size - (1 << 16) - _END.size, 0)
    file.seek(max(size - _END.size, 0))
    data = file.read(_END.size)
    at, base = 0, size - _END.size
    if len(data) != _END.size or data[:4] != _END_MAGIC or data[-2:] != b"\0\0":
        file.seek(start)
        data = file.read((1 << 16) + _END.size)
        at, base = data.rfind(_END_MAGIC), start
        if at < 0 or len(data) - at < _END.size:
            return None
    fields = _END.unpack_from(data, at)
    comment = data[at + _END.size:][:fields[7]]
    return _read_end64(file, _End(base + at, fields[4], fields[5], fields[6], comment))


def is_zipfile(filename):
    """Whether a file (or a name's file) is an archive."""
    try:
        if hasattr(filename, "read"):
            return _find_end(filename) is not None
        with open(filename, "rb") as file:
            return _find_end(file) is not None
    except (OSError, BadZipFile):
        return False


# ---- members ----


def _strip_extra(extra, ids):
    """An extra field without the parts of these numbers."""
    kept, at = b"", 0
    while at + 4 <= len(extra):
        number, size = struct.unpack_from("<HH", extra, at)
        if number not in ids:
            kept += extra[at:at + 4 + size]
        at += 4 + size
    return kept + extra[at:]


class ZipInfo:
    """What an archive says of one member."""

    __slots__ = (
        "orig_filename", "filename", "date_time", "compress_type", "_compresslevel", "comment", "extra", "create_system",
        "create_version", "extract_version", "reserved", "flag_bits", "volume", "internal_attr", "external_attr",
        "header_offset", "CRC", "compress_size", "file_size", "_raw_time",
    )  # fmt: skip

    def __init__(self, filename="NoName", date_time=(1980, 1, 1, 0, 0, 0)):
        self.orig_filename = filename
        filename = filename.partition("\0")[0]
        if os.sep != "/":
            filename = filename.replace(os.sep, "/")
        self.filename = filename
        self.date_time = date_time
        if date_time[0] < 1980:
            raise ValueError("ZIP does not support timestamps before 1980")
        self.compress_type = ZIP_STORED
        self._compresslevel = None
        self.comment = self.extra = b""
        self.create_system = 0 if sys.platform == "win32" else 3
        self.create_version = self.extract_version = DEFAULT_VERSION
        self.reserved = self.flag_bits = self.volume = self.internal_attr = self.external_attr = 0
        self.compress_size = self.file_size = self.header_offset = self.CRC = 0

    def __repr__(self):
        parts = [f"<{type(self).__name__} filename={self.filename!r}"]
        if self.compress_type != ZIP_STORED:
            parts.append(f"compress_type={compressor_names.get(self.compress_type, self.compress_type)}")
        high, low = self.external_attr >> 16, self.external_attr & 0xFFFF
        if high:
            parts.append(f"filemode={stat.filemode(high)!r}")
        if low:
            parts.append(f"external_attr={low:#x}")
        folder = self.is_dir()
        if not folder or self.file_size:
            parts.append(f"file_size={self.file_size!r}")
        if (not folder or self.compress_size) and (self.compress_type != ZIP_STORED or self.file_size != self.compress_size):
            parts.append(f"compress_size={self.compress_size!r}")
        return " ".join(parts) + ">"

    def is_dir(self):
        return self.filename[-1:] == "/"

    def _dos_time(self):
        year, month, day, hour, minute, second = self.date_time[:6]
        return hour << 11 | minute << 5 | second // 2, year - 1980 << 9 | month << 5 | day

    def _encoded_name(self):
        """(name, flags) as they are written."""
        try:
            return self.filename.encode("ascii"), self.flag_bits
        except UnicodeEncodeError:
            return self.filename.encode("utf-8"), self.flag_bits | _UTF8

    def _needs(self, version):
        version = max({ZIP_BZIP2: BZIP2_VERSION, ZIP_LZMA: LZMA_VERSION}.get(self.compress_type, 0), version)
        self.extract_version = max(version, self.extract_version)
        self.create_version = max(version, self.create_version)

    def FileHeader(self, zip64=None):
        """The header that stands before the member."""
        crc, packed, size = self.CRC, self.compress_size, self.file_size
        if self.flag_bits & _DESCRIPTOR:
            crc = packed = size = 0
        large = packed > ZIP64_LIMIT or size > ZIP64_LIMIT
        if zip64 is None:
            zip64 = large
        extra, version = self.extra, 0
        if zip64:
            extra += struct.pack("<HHQQ", 1, 16, size, packed)
        if large:
            if not zip64:
                raise LargeZipFile("Filesize would require ZIP64 extensions")
        if zip64:
            size = packed = 0xFFFFFFFF
            version = ZIP64_VERSION
        self._needs(version)
        name, flags = self._encoded_name()
        head = _LOCAL.pack(
            _LOCAL_MAGIC, self.extract_version, self.reserved, flags, self.compress_type, *self._dos_time(), crc, packed, size,
            len(name), len(extra),
        )  # fmt: skip
        return head + name + extra

    def _directory_entry(self):
        """What the directory says of the member."""
        large, extra = [], self.extra
        size, packed, offset = self.file_size, self.compress_size, self.header_offset
        if size > ZIP64_LIMIT or packed > ZIP64_LIMIT:
            large += [size, packed]
            size = packed = 0xFFFFFFFF
        if offset > ZIP64_LIMIT:
            large.append(offset)
            offset = 0xFFFFFFFF
        if large:
            extra = struct.pack(f"<HH{len(large)}Q", 1, 8 * len(large), *large) + _strip_extra(extra, (1,))
        version = ZIP64_VERSION if large else 0
        self._needs(version)
        name, flags = self._encoded_name()
        head = _CENTRAL.pack(
            _CENTRAL_MAGIC, self.create_version, self.create_system, self.extract_version, self.reserved, flags,
            self.compress_type, *self._dos_time(), self.CRC, packed, size, len(name), len(extra), len(self.comment), 0,
            self.internal_attr, self.external_attr, offset,
        )  # fmt: skip
        return head + name + extra + self.comment

    def _decodeExtra(self):
        """Takes the numbers of ZIP64 from the extra field."""
        extra = self.extra
        while len(extra) >= 4:
            number, size = struct.unpack_from("<HH", extra)
            if size + 4 > len(extra):
                raise BadZipFile(f"Corrupt extra field {number:04x} (size={size})")
            if number == 1:
                data, field = extra[4:size + 4], "File size"
                try:
                    if self.file_size in (0xFFFFFFFFFFFFFFFF, 0xFFFFFFFF):
                        (self.file_size,), data = struct.unpack_from("<Q", data), data[8:]
                    if self.compress_size == 0xFFFFFFFF:
                        field = "Compress size"
                        (self.compress_size,), data = struct.unpack_from("<Q", data), data[8:]
                    if self.header_offset == 0xFFFFFFFF:
                        field = "Header offset"
                        (self.header_offset,) = struct.unpack_from("<Q", data)
                except struct.error:
                    raise BadZipFile(f"Corrupt zip64 extra field. {field} not found.") from None
            extra = extra[size + 4:]

    @classmethod
    def from_file(cls, filename, arcname=None, *, strict_timestamps=True):
        """What is to be said of a file of the system."""
        if isinstance(filename, os.PathLike):
            filename = os.fspath(filename)
        status = os.stat(filename)
        moment = time.localtime(status.st_mtime)[:6]
        if not strict_timestamps:
            moment = min(max(moment, (1980, 1, 1, 0, 0, 0)), (2107, 12, 31, 23, 59, 59))
        folder = stat.S_ISDIR(status.st_mode)
        name = os.path.normpath(os.path.splitdrive(filename if arcname is None else arcname)[1]).lstrip(os.sep)
        made = cls(name + "/" if folder else name, moment)
        made.external_attr = (status.st_mode & 0xFFFF) << 16
        if folder:
            made.external_attr |= 0x10
        else:
            made.file_size = status.st_size
        return made


def _read_entry(file, position, encoding):
    """The next entry of the directory."""
    data = file.read(_CENTRAL.size)
    if len(data) != _CENTRAL.size:
        raise BadZipFile("Truncated central directory")
    fields = _CENTRAL.unpack(data)
    if fields[0] != _CENTRAL_MAGIC:
        raise BadZipFile("Bad magic number for central directory")
    name = file.read(fields[12])
    name = name.decode("utf-8" if fields[5] & _UTF8 else encoding or "cp437")
    info = ZipInfo(name)
    info.extra = file.read(fields[13])
    info.comment = file.read(fields[14])
    info.create_version, info.create_system, info.extract_version, info.reserved, info.flag_bits, info.compress_type = fields[1:7]
    if info.extract_version > MAX_EXTRACT_VERSION:
        raise NotImplementedError(f"zip file version {info.extract_version / 10:.1f}")
    clock, date, info.CRC, info.compress_size, info.file_size = fields[7:12]
    info.volume, info.internal_attr, info.external_attr, info.header_offset = fields[15:19]
    info._raw_time = clock
    info.date_time = (
        (date >> 9) + 1980, date >> 5 & 15, date & 31, clock >> 11, clock >> 5 & 63, (clock & 31) * 2,
    )  # fmt: skip
    info._decodeExtra()
    return info


# ---- compressing and encrypting ----


def _check_compression(compression):
    if compression == ZIP_LZMA:
        raise RuntimeError("Compression requires the (missing) lzma module")
    if compression == ZIP_BZIP2 and not bz2:
        raise RuntimeError("Compression requires the (missing) bz2 module")
    if compression not in (ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2):
        raise NotImplementedError("That compression method is not supported")


def _get_compressor(compress_type, compresslevel=None):
    if compress_type == ZIP_DEFLATED:
        return zlib.compressobj(zlib.Z_DEFAULT_COMPRESSION if compresslevel is None else compresslevel, zlib.DEFLATED, -15)
    if compress_type == ZIP_BZIP2:
        return bz2.BZ2Compressor(*([] if compresslevel is None else [compresslevel]))
    return None


def _get_decompressor(compress_type):
    if compress_type not in (ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2):
        if compress_type == ZIP_LZMA:
            raise RuntimeError("Compression requires the (missing) lzma module")
        name = compressor_names.get(compress_type)
        raise NotImplementedError(f"compression type {compress_type}" + (f" ({name})" if name else ""))
    if compress_type == ZIP_DEFLATED:
        return zlib.decompressobj(-15)
    return bz2.BZ2Decompressor() if compress_type == ZIP_BZIP2 else None


_crc_row = []


class _Decrypter:
    """The old encryption of ZIP files, which keeps nobody out: three keys that each byte changes."""

    def __init__(self, password):
        if not _crc_row:
            for value in range(256):
                for _ in range(8):
                    value = value >> 1 ^ 0xEDB88320 if value & 1 else value >> 1
                _crc_row.append(value)
        self.keys = [0x12345678, 0x23456789, 0x34567890]
        for byte in password:
            self._turn(byte)

    def _turn(self, byte):
        first, second, third = self.keys
        first = first >> 8 ^ _crc_row[(first ^ byte) & 255]
        second = (second + (first & 255)) * 134775813 + 1 & 0xFFFFFFFF
        third = third >> 8 ^ _crc_row[(third ^ second >> 24) & 255]
        self.keys = [first, second, third]

    def __call__(self, data):
        plain = bytearray()
        for byte in data:
            mask = self.keys[2] | 2
            byte ^= (mask * (mask ^ 1)) >> 8 & 255
            self._turn(byte)
            plain.append(byte)
        return bytes(plain)


# ---- reading and writing members ----


class _SharedFile:
    """A part of the archive's file; several can be read at the same time."""

    def __init__(self, file, position, close, lock, writing):
        self._file = file
        self._position = position
        self._close = close
        self._lock = lock
        self._writing = writing
        self.seekable = file.seekable

    def _check(self, what):
        if self._writing():
            raise ValueError(
                f"Can't {what} the ZIP file while there is an open writing handle on it. Close the writing handle before "
                f"trying to {'read' if what == 'read from' else 'reposition'}."
            )

    def tell(self):
        return self._position

    def seek(self, offset, whence=0):
        with self._lock:
            self._check("reposition in")
            if whence == 1:
                self._file.seek(self._position + offset)
            else:
                self._file.seek(offset, whence)
            self._position = self._file.tell()
            return self._position

    def read(self, size=-1):
        with self._lock:
            self._check("read from")
            self._file.seek(self._position)
            data = self._file.read(size)
            self._position = self._file.tell()
            return data

    def close(self):
        file, self._file = self._file, None
        if file is not None:
            self._close(file)


class _Tellable:
    """A file without seek() that is written to: counts."""

    def __init__(self, file):
        self._file = file
        self._position = 0

    def write(self, data):
        written = self._file.write(data)
        self._position += written
        return written

    def tell(self):
        return self._position

    def flush(self):
        self._file.flush()

    def close(self):
        self._file.close()


class ZipExtFile(io.BufferedIOBase):
    """A member that is read."""

    MAX_N = 1 << 31 - 1
    MIN_READ_SIZE = 4096
    MAX_SEEK_READ = 1 << 24

    def __init__(self, fileobj, mode, zipinfo, pwd=None, close_fileobj=False):
        self._file = fileobj
        self._password = pwd
        self._owns = close_fileobj
        self._info = zipinfo
        self._type = zipinfo.compress_type
        self.newlines = None
        self.mode = mode
        self.name = zipinfo.filename
        self._expected = zipinfo.CRC
        self._can_seek = False
        with contextlib.suppress(AttributeError):
            if fileobj.seekable():
                self._start = fileobj.tell()
                self._can_seek = True
        self._begin()

    def _begin(self):
        self._left_packed = self._info.compress_size
        self._left = self._info.file_size
        self._unpacker = _get_decompressor(self._type)
        self._checksum = 0
        self._buffer, self._at = b"", 0  # what came out and was not given yet
        self._ended = False
        self._position = 0
        self._decrypt = None
        if self._password:
            self._decrypt = _Decrypter(self._password)
            head = self._decrypt(self._file.read(12))
            self._left_packed -= 12
            flags = self._info.flag_bits
            check = self._info._raw_time >> 8 if flags & _DESCRIPTOR else self._info.CRC >> 24
            if head[11] != check & 255:
                raise RuntimeError(f"Bad password for file {self._info.orig_filename!r}")

    def __repr__(self):
        inside = " [closed]" if self.closed else f" name={self.name!r} mode={self.mode!r}"
        if not self.closed and self._type != ZIP_STORED:
            inside += f" compress_type={compressor_names.get(self._type, self._type)}"
        return f"<{type(self).__module__}.{type(self).__qualname__}{inside}>"

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def readable(self):
        self._check()
        return True

    def seekable(self):
        self._check()
        return self._can_seek

    def _packed(self, size):
        """Bytes of the archive, decrypted."""
        size = min(max(size, self.MIN_READ_SIZE), self._left_packed)
        if size <= 0:
            return b""
        data = self._file.read(size)
        self._left_packed -= len(data)
        if not data:
            raise EOFError
        return self._decrypt(data) if self._decrypt else data

    def _more(self, size):
        """Some of the content, at most so many bytes if the format lets one say so; empty at the end."""
        if self._ended or size <= 0:
            return b""
        if self._type == ZIP_DEFLATED:
            packed = self._unpacker.unconsumed_tail
            if size > len(packed):
                packed += self._packed(size - len(packed))
        else:
            packed = self._packed(size)
        if self._type == ZIP_STORED:
            data, ended = packed, self._left_packed <= 0
        elif self._type == ZIP_DEFLATED:
            data = self._unpacker.decompress(packed, max(size, self.MIN_READ_SIZE))
            ended = self._unpacker.eof or (self._left_packed <= 0 and not self._unpacker.unconsumed_tail)
            if ended:
                data += self._unpacker.flush()
        else:
            data = self._unpacker.decompress(packed)
            ended = self._unpacker.eof or self._left_packed <= 0
        data = data[:self._left]
        self._left -= len(data)
        self._ended = ended or self._left <= 0
        if self._expected is not None:
            self._checksum = crc32(data, self._checksum)
            if self._ended and self._checksum != self._expected:
                raise BadZipFile(f"Bad CRC-32 for file {self.name!r}")
        return data

    def _take(self, size):
        data = self._buffer[self._at:self._at + size]
        self._at += len(data)
        self._position += len(data)
        return data

    def _fill(self, size):
        """Makes the buffer hold so many bytes, if there are."""
        while len(self._buffer) - self._at < size and not self._ended:
            data = self._more(size - (len(self._buffer) - self._at))
            self._buffer, self._at = self._buffer[self._at:] + data, 0

    def read(self, n=-1):
        """All that is left, or so many bytes."""
        if self.closed:
            raise ValueError("read from closed file.")
        if n is None or n < 0:
            parts = [self._take(len(self._buffer))]
            while not self._ended:
                parts.append(self._more(self.MAX_N))
                self._position += len(parts[-1])
            return b"".join(parts)
        self._fill(n)
        return self._take(n)

    def read1(self, n):
        """What is there already, or what one read of the archive gives."""
        if n is None or n < 0:
            n = self.MAX_N
        while self._at >= len(self._buffer) and not self._ended and n:
            self._buffer, self._at = self._more(n), 0
        return self._take(n)

    def peek(self, n=1):
        if n > len(self._buffer) - self._at:
            self._fill(n)
        return self._buffer[self._at:self._at + 512]

    def readline(self, limit=-1):
        if limit < 0:
            end = self._buffer.find(b"\n", self._at) + 1
            if end > 0:
                return self._take(end - self._at)
        return super().readline(limit)

    def tell(self):
        if self.closed:
            raise ValueError("tell on closed file.")
        if not self._can_seek:
            raise io.UnsupportedOperation("underlying stream is not seekable")
        return self._position

    def seek(self, offset, whence=os.SEEK_SET):
        if self.closed:
            raise ValueError("seek on closed file.")
        if not self._can_seek:
            raise io.UnsupportedOperation("underlying stream is not seekable")
        bases = {os.SEEK_SET: 0, os.SEEK_CUR: self._position, os.SEEK_END: self._info.file_size}
        if whence not in bases:
            raise ValueError(
                "whence must be os.SEEK_SET (0), os.SEEK_CUR (1), or os.SEEK_END (2)"
            )
        target = min(max(bases[whence] + offset, 0), self._info.file_size)
        if target < self._position:
            self._file.seek(self._start)
            self._begin()
        while self._position < target and self.read(min(self.MAX_SEEK_READ, target - self._position)):
            pass
        return self._position

    def close(self):
        try:
            if self._owns:
                self._file.close()
        finally:
            super().close()


class _ZipWriteFile(io.BufferedIOBase):
    """A member that is written."""

    def __init__(self, archive, info, zip64):
        self._info = info
        self._zip64 = zip64
        self._archive = archive
        self._packer = _get_compressor(info.compress_type, info._compresslevel)
        self._size = self._packed = self._checksum = 0

    @property
    def name(self):
        return self._info.filename

    @property
    def mode(self):
        return "wb" if self._archive.mode in ("w", "x") else "rb+"

    def writable(self):
        return True

    def write(self, data):
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        size = memoryview(data).nbytes
        self._size += size
        self._checksum = crc32(data, self._checksum)
        if self._packer:
            data = self._packer.compress(data)
            self._packed += len(data)
        self._archive.fp.write(data)
        return size

    def close(self):
        if self.closed:
            return
        archive, info = self._archive, self._info
        try:
            super().close()
            if self._packer:
                rest = self._packer.flush()
                self._packed += len(rest)
                archive.fp.write(rest)
            info.compress_size = self._packed if self._packer else self._size
            info.CRC = self._checksum
            info.file_size = self._size
            if not self._zip64 and max(self._size, info.compress_size) > ZIP64_LIMIT:
                raise RuntimeError("File size too large, try using force_zip64")
            if info.flag_bits & _DESCRIPTOR:
                format = "<4sLQQ" if self._zip64 else "<4sLLL"
                archive.fp.write(struct.pack(format, b"PK\7\x08", info.CRC, info.compress_size, info.file_size))
                archive.start_dir = archive.fp.tell()
            else:
                archive.start_dir = archive.fp.tell()
                archive.fp.seek(info.header_offset)
                archive.fp.write(info.FileHeader(self._zip64))
                archive.fp.seek(archive.start_dir)
            archive.filelist.append(info)
            archive.NameToInfo[info.filename] = info
        finally:
            archive._writing = False


# ---- archives ----


class ZipFile:
    """An archive that is read, written or added to."""

    fp = None
    _windows_illegal_name_trans_table = None

    def __init__(
        self, file, mode="r", compression=ZIP_STORED, allowZip64=True, compresslevel=None, *, strict_timestamps=True,
        metadata_encoding=None,
    ):  # fmt: skip
        if mode not in ("r", "w", "x", "a"):
            raise ValueError("ZipFile requires mode 'r', 'w', 'x', or 'a'")
        _check_compression(compression)
        self._allowZip64 = allowZip64
        self._didModify = False
        self.debug = 0
        self.NameToInfo = {}
        self.filelist = []
        self.compression = compression
        self.compresslevel = compresslevel
        self.mode = mode
        self.pwd = None
        self._comment = b""
        self._strict_timestamps = strict_timestamps
        self.metadata_encoding = metadata_encoding
        if metadata_encoding and mode != "r":
            raise ValueError("metadata_encoding is only supported for reading files")
        if isinstance(file, os.PathLike):
            file = os.fspath(file)
        self._filePassed = 0 if isinstance(file, (str, bytes)) else 1
        if self._filePassed:
            self.fp = file
            self.filename = getattr(file, "name", None)
        else:
            self.filename = file
            self._open_name(file, mode)
        import threading

        self._fileRefCnt = 1
        self._lock = threading.RLock()
        self._seekable = True
        self._writing = False
        try:
            self._begin(mode)
        except:
            archive, self.fp = self.fp, None
            self._drop(archive)
            raise

    def _open_name(self, file, mode):
        """Opens the archive's file; one to be added to is made if it is not there."""
        modes = {"r": ["rb"], "w": ["w+b", "wb"], "x": ["x+b", "xb"], "a": ["r+b", "w+b", "wb"]}[mode]
        for number, name in enumerate(modes):
            try:
                self.fp = open(file, name)
                return
            except OSError:
                if number == len(modes) - 1:
                    raise

    def _begin(self, mode):
        if mode == "r":
            self._RealGetContents()
        elif mode in ("w", "x"):
            self._didModify = True
            try:
                self.start_dir = self.fp.tell()
            except (AttributeError, OSError):
                self.fp = _Tellable(self.fp)
                self.start_dir = 0
                self._seekable = False
                return
            try:
                self.fp.seek(self.start_dir)
            except (AttributeError, OSError):
                self._seekable = False
        else:
            try:
                self._RealGetContents()
                self.fp.seek(self.start_dir)
            except BadZipFile:
                self.fp.seek(0, 2)
                self._didModify = True
                self.start_dir = self.fp.tell()

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __repr__(self):
        parts = [f"<{type(self).__module__}.{type(self).__qualname__}"]
        if self.fp is None:
            parts.append("[closed]")
        else:
            if self._filePassed:
                parts.append(f"file={self.fp!r}")
            elif self.filename is not None:
                parts.append(f"filename={self.filename!r}")
            parts.append(f"mode={self.mode!r}")
        return " ".join(parts) + ">"

    def _RealGetContents(self):
        """Reads the directory."""
        file = self.fp
        try:
            end = _find_end(file)
        except OSError:
            raise BadZipFile("File is not a zip file") from None
        if end is None:
            raise BadZipFile("File is not a zip file")
        self._comment = end.comment
        before = end.place - end.size - end.offset  # bytes that somebody put before the archive
        self.start_dir = end.offset + before
        if self.start_dir < 0:
            raise BadZipFile("Bad offset for central directory")
        file.seek(self.start_dir)
        directory = io.BytesIO(file.read(end.size))
        while directory.tell() < end.size:
            info = _read_entry(directory, before, self.metadata_encoding)
            info.header_offset += before
            self.filelist.append(info)
            self.NameToInfo[info.filename] = info

    def namelist(self):
        """The names of all members."""
        return [info.filename for info in self.filelist]

    def infolist(self):
        return self.filelist

    def printdir(self, file=None):
        """Prints a table of the members."""
        print("%-46s %19s %12s" % ("File Name", "Modified    ", "Size"), file=file)
        for info in self.filelist:
            print("%-46s %s %12d" % (info.filename, "%d-%02d-%02d %02d:%02d:%02d" % info.date_time[:6], info.file_size), file=file)

    def testzip(self):
        """The name of the first member that is damaged."""
        for info in self.filelist:
            try:
                with self.open(info.filename, "r") as file:
                    while file.read(1 << 20):
                        pass
            except BadZipFile:
                return info.filename

    def getinfo(self, name):
        info = self.NameToInfo.get(name)
        if info is None:
            raise KeyError(f"There is no item named {name!r} in the archive")
        return info

    def setpassword(self, pwd):
        """The password for members that are encrypted."""
        if pwd and not isinstance(pwd, bytes):
            raise TypeError(f"pwd: expected bytes, got {type(pwd).__name__}")
        self.pwd = pwd or None

    @property
    def comment(self):
        return self._comment

    @comment.setter
    def comment(self, comment):
        if not isinstance(comment, bytes):
            raise TypeError(f"comment: expected bytes, got {type(comment).__name__}")
        if len(comment) > ZIP_MAX_COMMENT:
            warnings.warn(f"Archive comment is too long; truncating to {ZIP_MAX_COMMENT} bytes", stacklevel=2)
            comment = comment[:ZIP_MAX_COMMENT]
        self._comment = comment
        self._didModify = True

    def read(self, name, pwd=None):
        """The content of a member."""
        with self.open(name, "r", pwd) as file:
            return file.read()

    def open(self, name, mode="r", pwd=None, *, force_zip64=False):
        """A member as a file."""
        if mode not in ("r", "w"):
            raise ValueError('open() requires mode "r" or "w"')
        if pwd and mode == "w":
            raise ValueError("pwd is only supported for reading files")
        if not self.fp:
            raise ValueError("Attempt to use ZIP archive that was already closed")
        if isinstance(name, ZipInfo):
            info = name
        elif mode == "w":
            info = ZipInfo(name)
            info.compress_type = self.compression
            info._compresslevel = self.compresslevel
        else:
            info = self.getinfo(name)
        if mode == "w":
            return self._open_to_write(info, force_zip64)
        if self._writing:
            raise ValueError(
                "Can't read from the ZIP file while there is an open writing handle on it. Close the writing handle before "
                "trying to read."
            )
        self._fileRefCnt += 1
        part = _SharedFile(self.fp, info.header_offset, self._drop, self._lock, lambda: self._writing)
        try:
            password = self._check_header(part, info, pwd)
            return ZipExtFile(part, mode, info, password, True)
        except:
            part.close()
            raise

    def _check_header(self, part, info, pwd):
        """Goes over a member's own header; gives the password if one is needed."""
        data = part.read(_LOCAL.size)
        if len(data) != _LOCAL.size:
            raise BadZipFile("Truncated file header")
        fields = _LOCAL.unpack(data)
        if fields[0] != _LOCAL_MAGIC:
            raise BadZipFile("Bad magic number for file header")
        name = part.read(fields[10])
        if fields[11]:
            part.seek(fields[11], 1)
        if info.flag_bits & _PATCHED:
            raise NotImplementedError("compressed patched data (flag bit 5)")
        if info.flag_bits & _STRONG:
            raise NotImplementedError("strong encryption (flag bit 6)")
        text = name.decode("utf-8" if fields[3] & _UTF8 else self.metadata_encoding or "cp437")
        if text != info.orig_filename:
            raise BadZipFile(f"File name in directory {info.orig_filename!r} and header {name!r} differ.")
        if not info.flag_bits & _ENCRYPTED:
            return None
        pwd = pwd or self.pwd
        if pwd and not isinstance(pwd, bytes):
            raise TypeError(f"pwd: expected bytes, got {type(pwd).__name__}")
        if not pwd:
            raise RuntimeError(f"File {info.filename!r} is encrypted, password required for extraction")
        return pwd

    def _open_to_write(self, info, force_zip64=False):
        if force_zip64 and not self._allowZip64:
            raise ValueError("force_zip64 is True, but allowZip64 was False when opening the ZIP file.")
        if self._writing:
            raise ValueError(
                "Can't write to the ZIP file while there is another write handle open on it. Close the first handle before "
                "opening another."
            )
        info.compress_size = info.CRC = 0
        info.flag_bits = 0 if self._seekable else _DESCRIPTOR
        if not info.external_attr:
            info.external_attr = 0o600 << 16
        zip64 = force_zip64 or info.file_size * 1.05 > ZIP64_LIMIT
        if not self._allowZip64 and zip64:
            raise LargeZipFile("Filesize would require ZIP64 extensions")
        self._begin_member(info, zip64)
        self._writing = True
        return _ZipWriteFile(self, info, zip64)

    def _begin_member(self, info, zip64=False):
        if self._seekable:
            self.fp.seek(self.start_dir)
        info.header_offset = self.fp.tell()
        self._writecheck(info)
        self._didModify = True
        self.fp.write(info.FileHeader(zip64))

    def _writecheck(self, info):
        """Refuses what cannot be written."""
        if info.filename in self.NameToInfo:
            warnings.warn(f"Duplicate name: {info.filename!r}", stacklevel=3)
        if self.mode not in ("w", "x", "a"):
            raise ValueError("write() requires mode 'w', 'x', or 'a'")
        if not self.fp:
            raise ValueError("Attempt to write ZIP archive that was already closed")
        _check_compression(info.compress_type)
        if self._allowZip64:
            return
        large = None
        if len(self.filelist) >= ZIP_FILECOUNT_LIMIT:
            large = "Files count"
        elif info.file_size > ZIP64_LIMIT:
            large = "Filesize"
        elif info.header_offset > ZIP64_LIMIT:
            large = "Zipfile size"
        if large:
            raise LargeZipFile(large + " would require ZIP64 extensions")

    def _check_writing(self, what):
        if not self.fp:
            raise ValueError("Attempt to write to ZIP archive that was already closed")
        if self._writing:
            raise ValueError(f"Can't write to ZIP archive while an open writing handle exists{what}")

    def write(self, filename, arcname=None, compress_type=None, compresslevel=None):
        """Puts a file of the system into the archive."""
        self._check_writing("")
        info = ZipInfo.from_file(filename, arcname, strict_timestamps=self._strict_timestamps)
        if info.is_dir():
            self.mkdir(info)
            return
        info.compress_type = self.compression if compress_type is None else compress_type
        info._compresslevel = self.compresslevel if compresslevel is None else compresslevel
        with open(filename, "rb") as source, self.open(info, "w") as target:
            shutil.copyfileobj(source, target, 1 << 13)

    def writestr(self, zinfo_or_arcname, data, compress_type=None, compresslevel=None):
        """Puts bytes or text into the archive."""
        if isinstance(data, str):
            data = data.encode("utf-8")
        info = zinfo_or_arcname
        if not isinstance(info, ZipInfo):
            info = ZipInfo(filename=zinfo_or_arcname, date_time=time.localtime(time.time())[:6])
            info.compress_type = self.compression
            info._compresslevel = self.compresslevel
            info.external_attr = 0o40775 << 16 | 0x10 if info.filename.endswith("/") else 0o600 << 16
        self._check_writing(".")
        if compress_type is not None:
            info.compress_type = compress_type
        if compresslevel is not None:
            info._compresslevel = compresslevel
        info.file_size = len(data)
        with self._lock, self.open(info, "w") as target:
            target.write(data)

    def mkdir(self, zinfo_or_directory_name, mode=511):
        """Puts a folder into the archive."""
        if isinstance(zinfo_or_directory_name, ZipInfo):
            info = zinfo_or_directory_name
            if not info.is_dir():
                raise ValueError("The given ZipInfo does not describe a directory")
        elif isinstance(zinfo_or_directory_name, str):
            name = zinfo_or_directory_name
            info = ZipInfo(name if name.endswith("/") else name + "/")
            info.external_attr = ((0o40000 | mode) & 0xFFFF) << 16 | 0x10
        else:
            raise TypeError("Expected type str or ZipInfo")
        with self._lock:
            self._begin_member(info)
            self.filelist.append(info)
            self.NameToInfo[info.filename] = info
            self.start_dir = self.fp.tell()

    def extract(self, member, path=None, pwd=None):
        """Writes a member to a file under a folder; gives the file's path."""
        return self._extract_member(member, os.getcwd() if path is None else os.fspath(path), pwd)

    def extractall(self, path=None, members=None, pwd=None):
        """Writes members to files."""
        path = os.getcwd() if path is None else os.fspath(path)
        for member in self.namelist() if members is None else members:
            self._extract_member(member, path, pwd)

    def _extract_member(self, member, targetpath, pwd):
        """The names cannot lead out of the folder."""
        info = member if isinstance(member, ZipInfo) else self.getinfo(member)
        name = os.path.splitdrive(info.filename)[1]
        words = [word for word in name.split("/") if word not in ("", os.curdir, os.pardir)]
        target = os.path.normpath(os.path.join(targetpath, *words))
        folder = target if info.is_dir() else os.path.dirname(target)
        if folder:
            os.makedirs(folder, exist_ok=True)
        if not info.is_dir():
            with self.open(info, pwd=pwd) as source, open(target, "wb") as file:
                shutil.copyfileobj(source, file)
        return target

    def close(self):
        """Writes the directory, if something was written."""
        if self.fp is None:
            return
        if self._writing:
            raise ValueError(
                "Can't close the ZIP file while there is an open writing handle on it. Close the writing handle before "
                "closing the zip."
            )
        try:
            if self.mode in ("w", "x", "a") and self._didModify:
                with self._lock:
                    if self._seekable:
                        self.fp.seek(self.start_dir)
                    self._write_end_record()
        finally:
            file, self.fp = self.fp, None
            self._drop(file)

    def _write_end_record(self):
        for info in self.filelist:
            self.fp.write(info._directory_entry())
        place = self.fp.tell()
        count, size, offset = len(self.filelist), place - self.start_dir, self.start_dir
        large = [
            name
            for name, number, limit in (
                ("Files count", count, ZIP_FILECOUNT_LIMIT),
                ("Central directory offset", offset, ZIP64_LIMIT),
                ("Central directory size", size, ZIP64_LIMIT),
            )
            if number > limit
        ]
        if large:
            if not self._allowZip64:
                raise LargeZipFile(large[0] + " would require ZIP64 extensions")
            self.fp.write(_END64.pack(_END64_MAGIC, 44, 45, 45, 0, 0, count, count, size, offset))
            self.fp.write(_LOCATOR64.pack(_LOCATOR64_MAGIC, 0, place, 1))
            count, size, offset = min(count, 0xFFFF), min(size, 0xFFFFFFFF), min(offset, 0xFFFFFFFF)
        self.fp.write(_END.pack(_END_MAGIC, 0, 0, count, count, size, offset, len(self._comment)) + self._comment)
        if self.mode == "a":
            self.fp.truncate()
        self.fp.flush()

    def _drop(self, file):
        """One user of the file less; the last one closes it, if it was opened here."""
        self._fileRefCnt -= 1
        if not self._fileRefCnt and not self._filePassed:
            file.close()


# ---- paths ----


class CompleteDirs(ZipFile):
    """An archive that knows the folders which its names only imply."""

    _known = None  # the names, and how many members there were then

    @staticmethod
    def _implied_dirs(names):
        """The folders that names lie in and that are not named themselves."""
        named = set(names)
        found = {}
        for name in names:
            parent = posixpath.dirname(name.rstrip("/"))
            while parent and parent + "/" not in found:
                if parent + "/" not in named:
                    found[parent + "/"] = None
                parent = posixpath.dirname(parent)
        return list(found)

    def _names(self):
        """All names, as the keys of a dict."""
        if self._known is None or self._known[1] != len(self.filelist):
            names = super().namelist()
            self._known = dict.fromkeys(names + self._implied_dirs(names)), len(names)
        return self._known[0]

    def namelist(self):
        return list(self._names())

    def getinfo(self, name):
        try:
            return super().getinfo(name)
        except KeyError:
            if not name.endswith("/") or name not in self._names():
                raise
            return ZipInfo(filename=name)

    @classmethod
    def make(cls, source):
        if isinstance(source, CompleteDirs):
            return source
        if not isinstance(source, ZipFile):
            return cls(source)
        source.__class__ = cls
        return source


class Path:
    """A member of an archive, or a folder in it, in the manner of pathlib."""

    def __init__(self, root, at=""):
        self.root = CompleteDirs.make(root)
        self.at = at

    def __eq__(self, other):
        if self.__class__ is not other.__class__:
            return NotImplemented
        return (self.root, self.at) == (other.root, other.at)

    def __hash__(self):
        return hash((self.root, self.at))

    def open(self, mode="r", *args, pwd=None, **kwargs):
        """The member as a file, of text unless the mode has a "b"."""
        if self.is_dir():
            raise IsADirectoryError(self)
        kind = mode[0]
        if not self.exists() and kind == "r":
            raise FileNotFoundError(self)
        file = self.root.open(self.at, kind, pwd=pwd)
        if "b" in mode:
            if args or kwargs:
                raise ValueError("encoding args invalid for binary operation")
            return file
        if not args:
            kwargs["encoding"] = io.text_encoding(kwargs.get("encoding"))
        return io.TextIOWrapper(file, *args, **kwargs)

    def _base(self):
        import pathlib

        return pathlib.PurePosixPath(self.at) if self.at else self.filename

    name = property(lambda self: self._base().name)
    stem = property(lambda self: self._base().stem)
    suffix = property(lambda self: self._base().suffix)
    suffixes = property(lambda self: self._base().suffixes)

    @property
    def filename(self):
        import pathlib

        return pathlib.Path(self.root.filename).joinpath(self.at)

    def read_text(self, *args, **kwargs):
        with self.open("r", *args, **kwargs) as file:
            return file.read()

    def read_bytes(self):
        with self.open("rb") as file:
            return file.read()

    def is_dir(self):
        return not self.at or self.at.endswith("/")

    def is_file(self):
        return self.exists() and not self.is_dir()

    def exists(self):
        return self.at in self.root._names()

    def iterdir(self):
        """What lies in the folder."""
        if not self.is_dir():
            raise ValueError("Can't listdir a file")
        here = self.at.rstrip("/")
        names = [name for name in self.root._names() if posixpath.dirname(name.rstrip("/")) == here]
        return (type(self)(self.root, name) for name in names)

    def __str__(self):
        return posixpath.join(self.root.filename, self.at)

    def __repr__(self):
        return f"{type(self).__name__}({self.root.filename!r}, {self.at!r})"

    def joinpath(self, *other):
        joined = posixpath.join(self.at, *map(os.fspath, other))
        names = self.root._names()
        folder = joined not in names and joined + "/" in names
        return type(self)(self.root, joined + "/" if folder else joined)

    __truediv__ = joinpath

    @property
    def parent(self):
        if not self.at:
            import pathlib

            return self.filename.parent
        above = posixpath.dirname(self.at.rstrip("/"))
        return type(self)(self.root, above + "/" if above else "")
