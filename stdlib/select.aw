"""Waiting until one of several descriptors is ready: select, poll, epoll."""
import math as _math
from operator import index as _index

import _select
from _select import *
from _select import _epoll_close, _epoll_create, _epoll_ctl, _epoll_wait, _poll

error = OSError
_EVENTS = POLLIN | POLLPRI | POLLOUT
_MOST_DESCRIPTORS = 1024  # of select()
_MOST_SECONDS = 2**63 // 10**9

# Not for programs.
_ADD, _MODIFY, _DELETE = EPOLL_CTL_ADD, EPOLL_CTL_MOD, EPOLL_CTL_DEL
del EPOLL_CTL_ADD, EPOLL_CTL_MOD, EPOLL_CTL_DEL


def _fd_of(file):
    """The descriptor of a number or of an object with fileno()."""
    if isinstance(file, int):
        fd = file
    else:
        try:
            ask = file.fileno
        except AttributeError:
            raise TypeError("argument must be an int, or have a fileno() method.") from None
        fd = ask()
        if not isinstance(fd, int):
            raise TypeError("fileno() returned a non-integer")
    if not -(2**31) <= fd < 2**31:
        raise OverflowError(f"Python int too {'large' if fd > 0 else 'small'} to convert to C int")
    if fd < 0:
        raise ValueError(f"file descriptor cannot be a negative integer ({fd})")
    return int(fd)


def _events_of(events):
    events = _index(events)
    if events < 0:
        raise ValueError("value must be positive")
    if events > 0xFFFF:
        raise OverflowError("Python int too large for C unsigned short")
    return events


def _milliseconds(timeout):
    """Seconds from a timeout of poll(), or None."""
    if timeout is None:
        return None
    if not isinstance(timeout, (int, float)) and not hasattr(timeout, "__index__"):
        raise TypeError("timeout must be an integer or None")
    if isinstance(timeout, float) and _math.isnan(timeout):
        raise ValueError("Invalid value NaN (not a number)")
    if timeout > 2**31 - 1:
        raise OverflowError("timeout is too large")
    return None if timeout < 0 else _math.ceil(timeout) / 1000


def _seconds(timeout, what):
    if timeout is None:
        return None
    if not isinstance(timeout, (int, float)) and not hasattr(timeout, "__index__"):
        raise TypeError(f"timeout must be {what} or None")
    if isinstance(timeout, float) and _math.isnan(timeout):
        raise ValueError("Invalid value NaN (not a number)")
    if abs(timeout) > _MOST_SECONDS:
        raise OverflowError("timestamp too large to convert to C _PyTime_t")
    return timeout


def _add_all(files, events, wanted, found):
    """Notes what select() waits for; found: [(descriptor, file)]."""
    try:
        files = list(files)
    except TypeError:
        raise TypeError("arguments 1-3 must be sequences") from None
    for file in files:
        fd = _fd_of(file)
        if fd >= _MOST_DESCRIPTORS:
            raise ValueError("filedescriptor out of range in select()")
        wanted[fd] = wanted.get(fd, 0) | events
        found.append((fd, file))


def select(rlist, wlist, xlist, timeout=None, /):
    """Waits until something can be read, written, or has an urgent condition: three lists of what is ready.

    What the lists hold are descriptors, or objects with fileno(). timeout: seconds, None: for ever.
    """
    timeout = _seconds(timeout, "a float")
    if timeout is not None and timeout < 0:
        raise ValueError("timeout must be non-negative")
    wanted = {}
    readers, writers, urgent = [], [], []
    _add_all(rlist, POLLIN, wanted, readers)
    _add_all(wlist, POLLOUT, wanted, writers)
    _add_all(xlist, POLLPRI, wanted, urgent)
    ready = dict(_poll([n for pair in wanted.items() for n in pair], timeout))
    if any(events & POLLNVAL for events in ready.values()):
        raise OSError(9, "Bad file descriptor")

    def of(found, events):
        return [file for fd, file in found if ready.get(fd, 0) & events]

    return of(readers, POLLIN | POLLHUP | POLLERR), of(writers, POLLOUT | POLLERR), of(urgent, POLLPRI)


class poll:
    """A set of descriptors to wait for."""

    __slots__ = ("_wanted", "_polling")

    def __init__(self):
        self._wanted = {}  # events by descriptor
        self._polling = False

    def register(self, fd, eventmask=_EVENTS, /):
        """Adds a descriptor, or changes what it is waited for."""
        self._wanted[_fd_of(fd)] = _events_of(eventmask)

    def modify(self, fd, eventmask, /):
        """Changes what a descriptor is waited for."""
        fd = _fd_of(fd)
        eventmask = _events_of(eventmask)
        if fd not in self._wanted:
            raise OSError(2, "No such file or directory")
        self._wanted[fd] = eventmask

    def unregister(self, fd, /):
        """Takes a descriptor out."""
        del self._wanted[_fd_of(fd)]

    def poll(self, timeout=None, /):
        """Waits until some are ready: [(descriptor, events)]. timeout: milliseconds; None or less than 0: for ever."""
        timeout = _milliseconds(timeout)
        if self._polling:
            raise RuntimeError("concurrent poll() invocation")
        self._polling = True
        try:
            return _poll([n for pair in self._wanted.items() for n in pair], timeout)
        finally:
            self._polling = False


class epoll:
    """A set of descriptors that the system keeps; a descriptor itself."""

    __slots__ = ("_fd",)

    def __init__(self, sizehint=-1, flags=0):
        if _index(sizehint) < -1 or sizehint == 0:
            raise ValueError("negative sizehint")
        if _index(flags) & ~EPOLL_CLOEXEC:
            raise OSError("invalid flags")
        self._fd = _epoll_create()

    @classmethod
    def fromfd(cls, fd, /):
        """One of a descriptor that exists."""
        fd = _index(fd)
        made = cls.__new__(cls)
        made._fd = fd
        return made

    def _check(self):
        if self._fd < 0:
            raise ValueError("I/O operation on closed epoll object")
        return self._fd

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, exc_type=None, exc_value=None, exc_tb=None, /):
        self.close()

    def __del__(self):
        try:
            self.close()
        except (AttributeError, OSError):
            pass

    @property
    def closed(self):
        """Whether it is closed."""
        return self._fd < 0

    def close(self):
        """Closes it."""
        if self._fd >= 0:
            fd, self._fd = self._fd, -1
            _epoll_close(fd)

    def fileno(self):
        """The descriptor."""
        return self._check()

    def _change(self, operation, fd, eventmask):
        own = self._check()
        fd = _fd_of(fd)
        if not isinstance(eventmask, int):
            eventmask = _index(eventmask)
        _epoll_ctl(own, operation, fd, eventmask & 0xFFFFFFFF)

    def register(self, fd, eventmask=EPOLLIN | EPOLLPRI | EPOLLOUT):
        """Adds a descriptor."""
        self._change(_ADD, fd, eventmask)

    def modify(self, fd, eventmask):
        """Changes what a descriptor is waited for."""
        self._change(_MODIFY, fd, eventmask)

    def unregister(self, fd):
        """Takes a descriptor out."""
        self._change(_DELETE, fd, 0)

    def poll(self, timeout=None, maxevents=-1):
        """Waits until some are ready: [(descriptor, events)]. timeout: seconds; None or less than 0: for ever."""
        self._check()
        timeout = _seconds(timeout, "an integer")
        if timeout is not None:
            timeout = None if timeout < 0 else timeout
        maxevents = _index(maxevents)
        if maxevents == -1:
            maxevents = _MOST_DESCRIPTORS - 1
        elif maxevents <= 0:
            raise ValueError(f"maxevents must be greater than 0, got {maxevents}")
        return _epoll_wait(self._fd, timeout, maxevents)
