"""Questions about paths that are the same on all systems; posixpath has them all."""
from posixpath import (
    commonprefix,
    exists,
    getatime,
    getctime,
    getmtime,
    getsize,
    isdir,
    isfile,
    samefile,
    sameopenfile,
    samestat,
)

__all__ = [
    "commonprefix", "exists", "getatime", "getctime", "getmtime", "getsize", "isdir", "isfile", "samefile",
    "sameopenfile", "samestat",
]  # fmt: skip
