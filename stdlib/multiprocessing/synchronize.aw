"""Locks between processes: a semaphore is a pipe that holds a byte for each time that it can be taken."""
import os
import time

from _asyncio import _wait_fd

from . import spawn


class Semaphore:
    """Can be taken `value` times more than it is given back."""

    def __init__(self, value=1):
        self._reader, self._writer = os.pipe()
        self._set_up()
        os.write(self._writer, b"x" * value)

    def _set_up(self):
        self._held_here = 0
        os.set_blocking(self._reader, False)

    def __reduce__(self):
        ends = spawn.pass_descriptor(self._reader), spawn.pass_descriptor(self._writer)
        return _rebuild, (type(self), *ends, self._more())

    def _more(self):
        return {}

    def __repr__(self):
        return f"<{type(self).__name__}>"

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc_info):
        self.release()

    def _is_free(self):
        return _wait_fd(self._reader, 1, 0)

    def acquire(self, block=True, timeout=None):
        """Takes it; False: it could not be taken (in time)."""
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

    def release(self):
        """Gives it back."""
        os.write(self._writer, b"x")


def _rebuild(kind, reader, writer, more):
    self = kind.__new__(kind)
    self._reader, self._writer = reader, writer
    self._set_up()
    self.__dict__.update(more)
    return self


class BoundedSemaphore(Semaphore):
    pass


class Lock(Semaphore):
    """Can be taken once."""

    def __init__(self):
        super().__init__(1)

    def release(self):
        if self._is_free():
            raise ValueError("semaphore or lock released too many times")
        super().release()


class RLock(Semaphore):
    """Can be taken again by the process that has it."""

    def __init__(self):
        super().__init__(1)

    def acquire(self, block=True, timeout=None):
        if self._held_here or super().acquire(block, timeout):
            self._held_here += 1
            return True
        return False

    def release(self):
        if not self._held_here:
            raise AssertionError("attempt to release recursive lock not owned by thread")
        self._held_here -= 1
        if not self._held_here:
            super().release()


class Event:
    """Is set or not: a pipe with a byte in it, or none."""

    def __init__(self):
        self._flag = Semaphore(0)
        self._lock = Lock()

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
