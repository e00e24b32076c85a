"""Files and streams: of text, of bytes, and without a buffer."""
from _io import (
    DEFAULT_BUFFER_SIZE,
    SEEK_CUR,
    SEEK_END,
    SEEK_SET,
    BufferedIOBase,
    BufferedRandom,
    BufferedReader,
    BufferedRWPair,
    BufferedWriter,
    BytesIO,
    FileIO,
    IOBase,
    RawIOBase,
    UnsupportedOperation,
)
from _textio import IncrementalNewlineDecoder, StringIO, TextIOBase, TextIOWrapper, open, open_code, text_encoding

import builtins

BlockingIOError = BlockingIOError
builtins.open = open  # until now a function that imports this module
del builtins

__all__ = [
    "BlockingIOError", "open", "open_code", "IOBase", "RawIOBase", "FileIO", "BytesIO", "StringIO", "BufferedIOBase",
    "BufferedReader", "BufferedWriter", "BufferedRWPair", "BufferedRandom", "TextIOBase", "TextIOWrapper",
    "UnsupportedOperation", "SEEK_SET", "SEEK_CUR", "SEEK_END", "DEFAULT_BUFFER_SIZE", "IncrementalNewlineDecoder",
]  # fmt: skip
