"""Compressing by zlib: streams of its format, of gzip's, and raw ones."""
from _zlib import *

__version__ = "1.0"


class error(Exception):
    """Data that cannot be compressed or decompressed."""
