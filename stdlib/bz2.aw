"""Files and data compressed by bzip2."""
import io
from _bz2 import BZ2Compressor, BZ2Decompressor
from _compression import PackedFile, UnpackingReader, open_packed

__all__ = ["BZ2File", "BZ2Compressor", "BZ2Decompressor", "open", "compress", "decompress"]

_MODES = {"": "rb", "r": "rb", "rb": "rb", "w": "wb", "wb": "wb", "x": "xb", "xb": "xb", "a": "ab", "ab": "ab"}


class BZ2File(PackedFile):
    """A file whose content is compressed while it is written, or decompressed while it is read."""

    def __init__(self, filename, mode="r", *, compresslevel=9):
        self._file = None
        self._owns = False
        if not 1 <= compresslevel <= 9:
            raise ValueError("compresslevel must be between 1 and 9")
        if mode not in _MODES:
            raise ValueError(f"Invalid mode: {mode!r}")
        mode = _MODES[mode]
        if mode != "rb":
            self._packer = BZ2Compressor(compresslevel)
        self._open(filename, mode, _MODES)
        if mode == "rb":
            self._buffer = io.BufferedReader(UnpackingReader(self._file, BZ2Decompressor, OSError))


def open(filename, mode="rb", compresslevel=9, encoding=None, errors=None, newline=None):
    """A compressed file, given by its name or as a file, binary or as text."""
    return open_packed(lambda mode: BZ2File(filename, mode, compresslevel=compresslevel), filename, mode, encoding, errors, newline)


def compress(data, compresslevel=9):
    """The data as one stream."""
    packer = BZ2Compressor(compresslevel)
    return packer.compress(data) + packer.flush()


def decompress(data):
    """The data of all streams."""
    parts = []
    while data:
        unpacker = BZ2Decompressor()
        try:
            part = unpacker.decompress(data)
        except OSError:
            if parts:
                break  # what is behind a stream and is none is left out
            raise
        if not unpacker.eof:
            raise ValueError("Compressed data ended before the end-of-stream marker was reached")
        parts.append(part)
        data = unpacker.unused_data
    return b"".join(parts)
