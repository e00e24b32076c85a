"""Asking the system about descriptors, and locking files."""
import _fcntl
from _fcntl import *
from operator import index as _index


def _descriptor(file):
    # a number, or what has fileno()
    if isinstance(file, int):
        fd = file
    elif hasattr(file, "fileno"):
        fd = file.fileno()
        if not isinstance(fd, int):
            raise TypeError("fileno() returned a non-integer")
    else:
        raise TypeError("argument must be an int, or have a fileno() method.")
    if fd < 0:
        raise ValueError(f"file descriptor cannot be a negative integer ({fd})")
    return fd


def fcntl(fd, cmd, arg=0, /):
    """Does `cmd` with a descriptor: a number, or the bytes of a structure."""
    return _fcntl.fcntl(_descriptor(fd), cmd, arg)


def ioctl(fd, request, arg=0, mutate_flag=True, /):
    """The same for devices; a buffer that can be written gets the answer."""
    return _fcntl.ioctl(_descriptor(fd), _index(request), arg, bool(mutate_flag))


def flock(fd, operation, /):
    """Locks or unlocks a file."""
    _fcntl.flock(_descriptor(fd), operation)


def lockf(fd, cmd, len=0, start=0, whence=0, /):
    """Locks or unlocks a part of a file."""
    _fcntl.lockf(_descriptor(fd), cmd, len, start, whence)
