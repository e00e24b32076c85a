"""Queues between processes."""
import pickle
import threading
import time
from collections import deque
from queue import Empty, Full

from . import spawn
from .connection import Pipe
from .synchronize import Lock, Semaphore

__all__ = ["Queue", "SimpleQueue", "JoinableQueue"]


class SimpleQueue:
    """A pipe that several processes use at both ends."""

    def __init__(self, *, ctx=None):
        self._reader, self._writer = Pipe(duplex=False)
        self._rlock = Lock()
        self._wlock = Lock()

    def empty(self):
        return not self._reader.poll()

    def get(self):
        with self._rlock:
            data = self._reader.recv_bytes()
        return pickle.loads(data)

    def put(self, obj):
        data = pickle.dumps(obj)
        with self._wlock:
            self._writer.send_bytes(data)

    def close(self):
        self._reader.close()
        self._writer.close()


class Queue:
    """What is put goes through a thread, so put() waits only when `maxsize` items wait."""

    def __init__(self, maxsize=0, *, ctx=None):
        self._maxsize = min(maxsize, 32767) if maxsize > 0 else 32767
        self._reader, self._writer = Pipe(duplex=False)
        self._rlock = Lock()
        self._wlock = Lock()
        self._room = Semaphore(self._maxsize)
        self._begin()

    def _begin(self):
        self._closed = False
        self._buffer = deque()
        self._filled = threading.Condition()
        self._thread = None
        self._joins = True

    _SHARED = ("_maxsize", "_reader", "_writer", "_rlock", "_wlock", "_room")

    def __getstate__(self):
        spawn.check_passing(type(self).__name__)
        return {name: self.__dict__[name] for name in self._SHARED}

    def __setstate__(self, state):
        self.__dict__.update(state)
        self._begin()

    def put(self, obj, block=True, timeout=None):
        """Adds an item; Full: no room, or not in time."""
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")
        if not self._room.acquire(block, timeout):
            raise Full
        data = pickle.dumps(obj)
        with self._filled:
            self._buffer.append(data)
            self._filled.notify()
            if self._thread is None:
                self._thread = threading.Thread(target=self._feed, name="QueueFeederThread", daemon=True)
                self._thread.start()
                if self._joins:
                    threading._register_atexit(self._flush)

    def _feed(self):
        while True:
            with self._filled:
                while not self._buffer:
                    if self._closed:
                        return
                    self._filled.wait()
                data = self._buffer[0]
            try:
                with self._wlock:
                    self._writer.send_bytes(data)
            except OSError:
                return  # nobody is there to read it
            with self._filled:
                self._buffer.popleft()
                self._filled.notify_all()

    def _flush(self):
        if self._joins:
            self._closed = True
            with self._filled:
                self._filled.notify_all()
            self._thread.join()

    def get(self, block=True, timeout=None):
        """Takes an item; Empty: there is none, or not in time."""
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")
        end = None if timeout is None else time.monotonic() + timeout
        if not self._rlock.acquire(block, timeout):
            raise Empty
        try:
            left = 0 if not block else None if end is None else max(0, end - time.monotonic())
            if left is not None and not self._reader.poll(left):
                raise Empty
            data = self._reader.recv_bytes()
        finally:
            self._rlock.release()
        self._room.release()
        return pickle.loads(data)

    def empty(self):
        return not self._reader.poll()

    def full(self):
        return not self._room._is_free()

    def qsize(self):
        """How many items there are, more or less."""
        return self._maxsize - self._room._value()

    def put_nowait(self, obj):
        return self.put(obj, False)

    def get_nowait(self):
        return self.get(False)

    def close(self):
        """Nothing more will be put here."""
        with self._filled:
            self._closed = True
            self._filled.notify_all()

    def join_thread(self):
        """Waits until everything is on its way."""
        if not self._closed:
            raise AssertionError(f"Queue {self!r} not closed")
        if self._thread is not None:
            self._thread.join()

    def cancel_join_thread(self):
        self._joins = False


class JoinableQueue(Queue):
    """A queue that knows whether what was got has been dealt with."""

    def __init__(self, maxsize=0, *, ctx=None):
        super().__init__(maxsize)
        self._unfinished = Semaphore(0)

    _SHARED = (*Queue._SHARED, "_unfinished")

    def put(self, obj, block=True, timeout=None):
        self._unfinished.release()
        try:
            super().put(obj, block, timeout)
        except BaseException:
            self._unfinished.acquire(False)
            raise

    def task_done(self):
        if not self._unfinished.acquire(False):
            raise ValueError("task_done() called too many times")

    def join(self):
        pause = 0.001
        while self._unfinished._is_free():
            time.sleep(pause)
            pause = min(pause * 2, 0.05)
