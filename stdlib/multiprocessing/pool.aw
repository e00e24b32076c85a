"""Pool: calls made by a few processes, on top of ProcessPoolExecutor."""
import queue
from concurrent.futures import wait
from concurrent.futures.process import ProcessPoolExecutor, _get_chunks
from functools import partial
from itertools import starmap

from .context import TimeoutError

__all__ = ["Pool", "ThreadPool"]


def _map_chunk(func, chunk):
    return [func(*args) for args in chunk]


def _star_chunk(func, chunk):
    return list(starmap(func, (args for args, in chunk)))


class AsyncResult:
    """What apply_async() and map_async() give: a result that is made elsewhere."""

    def __init__(self, futures, join, callback, error_callback):
        import threading

        self._futures = futures
        self._join = join
        self._callback = callback
        self._error_callback = error_callback
        self._left = len(futures)
        self._done = threading.Event()
        for future in futures:
            future.add_done_callback(self._one_done)
        if not futures:
            self._finish()

    def _one_done(self, future):
        self._left -= 1
        if not self._left or (not self._done.is_set() and future.exception() is not None):
            self._finish()

    def _finish(self):
        if self._done.is_set():
            return
        self._error = next((f.exception() for f in self._futures if f.done() and f.exception() is not None), None)
        self._value = None if self._error is not None else self._join([f.result() for f in self._futures])
        callback = self._callback if self._error is None else self._error_callback
        self._done.set()
        if callback:
            callback(self._value if self._error is None else self._error)

    def ready(self):
        return self._done.is_set()

    def successful(self):
        if not self.ready():
            raise ValueError(f"{self!r} not ready")
        return self._error is None

    def wait(self, timeout=None):
        self._done.wait(timeout)

    def get(self, timeout=None):
        """The result, or raises what was raised."""
        self.wait(timeout)
        if not self.ready():
            raise TimeoutError
        if self._error is not None:
            raise self._error
        return self._value


def _only(results):
    return results[0]


def _flat(results):
    return [item for chunk in results for item in chunk]


class IMapIterator:
    """The results of imap(), in the order of the items."""

    def __init__(self, futures):
        self._futures = iter(futures)
        self._awaited = None  # the future whose results come next
        self._here = iter(())

    def __iter__(self):
        return self

    def next(self, timeout=None):
        """The next result; TimeoutError: not in time."""
        for item in self._here:
            return item
        if self._awaited is None:
            self._awaited = self._next_future(timeout)
        if not wait([self._awaited], timeout).done:
            raise TimeoutError
        future, self._awaited = self._awaited, None
        self._here = iter(future.result())
        return next(self._here)

    __next__ = next

    def _next_future(self, timeout):
        return next(self._futures)


class IMapUnorderedIterator(IMapIterator):
    """The results of imap_unordered(), as they come."""

    def __init__(self, futures):
        super().__init__(())
        self._left = len(futures)
        self._ended = queue.SimpleQueue()
        for future in futures:
            future.add_done_callback(self._ended.put)

    def _next_future(self, timeout):
        if not self._left:
            raise StopIteration
        try:
            future = self._ended.get(timeout=timeout)
        except queue.Empty:
            raise TimeoutError from None
        self._left -= 1
        return future


class Pool:
    """A pool of processes."""

    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None, context=None):
        if processes is not None and processes < 1:
            raise ValueError("Number of processes must be at least 1")
        if maxtasksperchild is not None and (not isinstance(maxtasksperchild, int) or maxtasksperchild <= 0):
            raise ValueError("maxtasksperchild must be a positive int or None")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._executor = self._make_executor(processes, initializer, initargs, maxtasksperchild)
        self._processes = self._executor._max_workers
        self._state = "RUN"

    def _make_executor(self, processes, initializer, initargs, maxtasksperchild):
        return ProcessPoolExecutor(
            processes, initializer=initializer, initargs=initargs, max_tasks_per_child=maxtasksperchild
        )

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} state={self._state} pool_size={self._processes}>"

    def __reduce__(self):
        raise NotImplementedError("pool objects cannot be passed between processes or pickled")

    def __enter__(self):
        self._check_running()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.terminate()

    def _check_running(self):
        if self._state != "RUN":
            raise ValueError("Pool not running")

    def apply(self, func, args=(), kwds={}):
        """func(*args, **kwds), made elsewhere."""
        return self.apply_async(func, args, kwds).get()

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        self._check_running()
        return AsyncResult([self._executor.submit(func, *args, **kwds)], _only, callback, error_callback)

    def _chunks(self, work, func, iterable, chunksize):
        self._check_running()
        items = list(iterable)
        if chunksize is None:
            chunksize = max(1, -(-len(items) // (self._executor._max_workers * 4)))
        if chunksize < 1:
            raise ValueError(f"Chunksize must be 1+, not {chunksize:n}")
        return [self._executor.submit(partial(work, func), chunk) for chunk in _get_chunks(items, chunksize=chunksize)]

    def map(self, func, iterable, chunksize=None):
        """The results of func over the items."""
        return self.map_async(func, iterable, chunksize).get()

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return AsyncResult(self._chunks(_map_chunk, func, iterable, chunksize), _flat, callback, error_callback)

    def starmap(self, func, iterable, chunksize=None):
        """The same; each item is a tuple of arguments."""
        return self.starmap_async(func, iterable, chunksize).get()

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return AsyncResult(self._chunks(_star_chunk, func, iterable, chunksize), _flat, callback, error_callback)

    def imap(self, func, iterable, chunksize=1):
        """The results one by one, in the order of the items."""
        return IMapIterator(self._chunks(_map_chunk, func, iterable, chunksize))

    def imap_unordered(self, func, iterable, chunksize=1):
        """The results as they come."""
        return IMapUnorderedIterator(self._chunks(_map_chunk, func, iterable, chunksize))

    def close(self):
        """No new calls."""
        if self._state == "RUN":
            self._state = "CLOSE"

    def terminate(self):
        """Ends the processes, whatever they do."""
        self._state = "TERMINATE"
        self._executor.shutdown(wait=False, cancel_futures=True)
        self._executor._break()

    def join(self):
        """Waits until the processes have ended."""
        if self._state == "RUN":
            raise ValueError("Pool is still running")
        self._executor.shutdown(wait=True)


ApplyResult = AsyncResult
MapResult = AsyncResult


class ThreadPool(Pool):
    """The same with threads of this process."""

    def __init__(self, processes=None, initializer=None, initargs=()):
        super().__init__(processes, initializer, initargs)

    def _make_executor(self, processes, initializer, initargs, maxtasksperchild):
        import os
        from concurrent.futures import ThreadPoolExecutor

        return ThreadPoolExecutor(processes or os.cpu_count() or 1, initializer=initializer, initargs=initargs)

    def terminate(self):
        self._state = "TERMINATE"
        self._executor.shutdown(wait=False, cancel_futures=True)
