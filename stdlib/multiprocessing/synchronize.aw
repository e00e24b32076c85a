"""Locks between processes: a semaphore is a pipe that holds a byte for each time that it can be taken."""
import os
import threading
import time

from _asyncio import _wait_fd
from _os import _bytes_waiting

from . import spawn

__all__ = ["Lock", "RLock", "Semaphore", "BoundedSemaphore", "Condition", "Event", "Barrier"]


class SemLock:
    """What semaphores and locks have in common."""

    _maximum = 2**31 - 1

    def __init__(self, value):
        self._reader, self._writer = os.pipe()
        self._set_up()
        os.write(self._writer, b"x" * value)

    def _set_up(self):
        self._held_here = 0
        self._owner = None  # the thread here that took it last
        os.set_blocking(self._reader, False)

    def __reduce__(self):
        ends = [spawn.pass_descriptor(end, type(self).__name__) for end in (self._reader, self._writer)]
        return _rebuild, (type(self), *ends, self._maximum)

    def __del__(self):
        for end in (getattr(self, "_reader", None), getattr(self, "_writer", None)):
            if end is not None:
                os.close(end)

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc_info):
        self.release()

    def _value(self):
        return _bytes_waiting(self._reader)

    def _is_free(self):
        return self._value() > 0

    def _take(self, block, timeout):
        end = None if timeout is None else time.monotonic() + max(0, timeout)
        while True:
            try:
                os.read(self._reader, 1)
                return True
            except BlockingIOError:
                pass
            left = None if end is None else end - time.monotonic()
            if not block or (left is not None and left <= 0):
                return False
            _wait_fd(self._reader, 1, left)

    def _give(self):
        os.write(self._writer, b"x")

    def acquire(self, block=True, timeout=None):
        """Takes it; False: it could not be taken (in time)."""
        if not self._take(block, timeout):
            return False
        self._held_here += 1
        self._owner = threading.current_thread()
        return True

    def release(self):
        """Gives it back."""
        self._held_here -= 1
        self._give()

    def _owner_name(self):
        """Who has it, as its repr shows it."""
        if self._held_here and self._owner is threading.current_thread():
            from .process import current_process

            thread = self._owner.name
            return current_process().name + ("" if thread == "MainThread" else "|" + thread)
        if self._is_free():
            return "None"
        return "SomeOtherThread" if self._held_here > 0 else "SomeOtherProcess"


def _rebuild(kind, reader, writer, maximum):
    self = kind.__new__(kind)
    self._reader, self._writer, self._maximum = reader, writer, maximum
    self._set_up()
    return self


class Semaphore(SemLock):
    """Can be taken `value` times more than it is given back."""

    def __init__(self, value=1, *, ctx=None):
        super().__init__(value)

    def get_value(self):
        return self._value()

    def __repr__(self):
        return f"<{self.__class__.__name__}(value={self._value()})>"


class BoundedSemaphore(Semaphore):
    """One that cannot be given back more often than it was taken."""

    def __init__(self, value=1, *, ctx=None):
        super().__init__(value)
        self._maximum = value

    def release(self):
        if self._value() >= self._maximum:
            raise ValueError("semaphore or lock released too many times")
        super().release()

    def __repr__(self):
        return f"<{self.__class__.__name__}(value={self._value()}, maxvalue={self._maximum})>"


class Lock(SemLock):
    """Can be taken once."""

    def __init__(self, *, ctx=None):
        super().__init__(1)

    def release(self):
        if self._is_free():
            raise ValueError("semaphore or lock released too many times")
        super().release()

    def __repr__(self):
        return f"<{self.__class__.__name__}(owner={self._owner_name()})>"


class RLock(SemLock):
    """Can be taken again by the thread that has it."""

    def __init__(self, *, ctx=None):
        super().__init__(1)

    def _is_mine(self):
        return self._held_here > 0 and self._owner is threading.current_thread()

    def acquire(self, block=True, timeout=None):
        if self._is_mine():
            self._held_here += 1
            return True
        return super().acquire(block, timeout)

    def release(self):
        if not self._is_mine():
            raise AssertionError("attempt to release recursive lock not owned by thread")
        self._held_here -= 1
        if not self._held_here:
            self._owner = None
            self._give()

    def __repr__(self):
        owner = self._owner_name()
        count = self._held_here if self._is_mine() else 0 if owner == "None" else "nonzero"
        return f"<{self.__class__.__name__}({owner}, {count})>"


class Condition:
    """Waiting until somebody who has the lock says that something has changed."""

    def __init__(self, lock=None, *, ctx=None):
        self._lock = lock or RLock()
        self._waiting = Semaphore(0)  # one for each that waits
        self._wakes = Semaphore(0)  # one for each that shall wake
        self._woken = Semaphore(0)  # one for each that does not wait any more
        self._bind()

    def __getstate__(self):
        return self._lock, self._waiting, self._wakes, self._woken

    def __setstate__(self, state):
        self._lock, self._waiting, self._wakes, self._woken = state
        self._bind()

    def _bind(self):
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exc_info):
        return self._lock.__exit__(*exc_info)

    def __repr__(self):
        return f"<{self.__class__.__name__}({self._lock}, {self._waiting._value() - self._woken._value()})>"

    def _has_lock(self):
        return self._lock._held_here > 0 and self._lock._owner is threading.current_thread()

    def wait(self, timeout=None):
        """Gives the lock up until somebody notifies; False: nobody did in time."""
        if not self._has_lock():
            raise AssertionError("must acquire() condition before using wait()")
        self._waiting.release()
        depth = self._lock._held_here
        for _ in range(depth):
            self._lock.release()
        try:
            return self._wakes.acquire(True, timeout)
        finally:
            self._woken.release()
            for _ in range(depth):
                self._lock.acquire()

    def notify(self, n=1):
        """Wakes n of those that wait; the lock is needed."""
        if not self._has_lock():
            raise AssertionError("lock is not owned")
        while self._woken.acquire(False):  # they have given up, and are not to be counted
            self._waiting.acquire(False)
        told = 0
        while told < n and self._waiting.acquire(False):
            self._wakes.release()
            told += 1
        for _ in range(told):
            self._woken.acquire()
        while self._wakes.acquire(False):  # what was meant for one whose time was over just then
            pass

    def notify_all(self):
        self.notify(2**31 - 1)

    def wait_for(self, predicate, timeout=None):
        """Waits until predicate() is true; gives what it was in the end."""
        end = None if timeout is None else time.monotonic() + timeout
        while not (result := predicate()):
            left = None if end is None else end - time.monotonic()
            if left is not None and left <= 0:
                break
            self.wait(left)
        return result


class Event:
    """Is set or not: a pipe with a byte in it, or none."""

    def __init__(self, *, ctx=None):
        self._flag = Semaphore(0)
        self._lock = Lock()

    def __repr__(self):
        return f"<{type(self).__qualname__} at {id(self):#x} {'set' if self.is_set() else 'unset'}>"

    def is_set(self):
        return self._flag._is_free()

    def set(self):
        with self._lock:
            if not self.is_set():
                self._flag.release()

    def clear(self):
        with self._lock:
            self._flag.acquire(False)

    def wait(self, timeout=None):
        """Waits until it is set; False: not in time."""
        return _wait_fd(self._flag._reader, 1, timeout)


class Barrier(threading.Barrier):
    """Holds processes until `parties` of them have come; then all go on."""

    def __init__(self, parties, action=None, timeout=None, *, ctx=None):
        from .sharedctypes import RawArray

        self._shared = RawArray("i", 2)
        self._shared_cond = Condition()
        super().__init__(parties, action, timeout)
        self._cond = self._shared_cond

    def __getstate__(self):
        return self._parties, self._action, self._timeout, self._cond, self._shared

    def __setstate__(self, state):
        self._parties, self._action, self._timeout, self._cond, self._shared = state

    @property
    def _state(self):
        return self._shared[0]

    @_state.setter
    def _state(self, state):
        self._shared[0] = state

    @property
    def _count(self):
        return self._shared[1]

    @_count.setter
    def _count(self, count):
        self._shared[1] = count
