"""ProcessPoolExecutor: calls made by a few processes that stay.

Each process has a thread here, which takes a call from the list of work, sends it, and waits for what comes back.
"""
import os
import pickle
import sys
import threading
import traceback
from itertools import chain, islice

from multiprocessing import spawn
from . import _base as base

_executors = []


def _end_all():
    for executor in list(_executors):
        executor.shutdown(wait=True)


threading._register_atexit(_end_all)
sys.modules.setdefault("__mp_main__", sys.modules["__main__"])  # so the main program is called over there


class BrokenProcessPool(base.BrokenExecutor):
    """A process of the pool is gone."""


# ---- errors from over there ----


class _RemoteTraceback(Exception):
    """Stands behind an error as its cause, and tells where it was raised."""

    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


class _ExceptionWithTraceback:
    """An exception on its way."""

    def __init__(self, exc, tb):
        text = "".join(traceback.format_exception(type(exc), exc, tb))
        self.exc = exc
        self.exc.__traceback__ = None
        self.tb = f'\n"""\n{text}"""'

    def __reduce__(self):
        return _rebuild_exc, (self.exc, self.tb)


def _rebuild_exc(exc, tb):
    exc.__cause__ = _RemoteTraceback(tb)
    return exc


# ---- over there ----


def _work(connection, initializer, initargs):
    """What a process of the pool does until nobody is there any more."""
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException:
            print("Exception in initializer:", file=sys.stderr)
            traceback.print_exc()
            return
    while True:
        try:
            data = connection.recv_bytes()
        except EOFError:
            return
        connection.send_bytes(_answer(data))


def _answer(data):
    """The pickle of (result, exception)."""
    try:
        fn, args, kwargs = pickle.loads(data)
        return pickle.dumps((fn(*args, **kwargs), None))
    except BaseException as error:
        failure = _ExceptionWithTraceback(error, error.__traceback__)
    try:
        return pickle.dumps((None, failure))
    except Exception as error:
        return pickle.dumps((None, _ExceptionWithTraceback(error, error.__traceback__)))


def _process_chunk(fn, chunk):
    return [fn(*args) for args in chunk]


def _get_chunks(*iterables, chunksize):
    items = zip(*iterables)
    while chunk := tuple(islice(items, chunksize)):
        yield chunk


# ---- here ----


class ProcessPoolExecutor(base.Executor):
    """Calls functions in other processes; functions, arguments and results travel as pickles."""

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        if max_workers is None:
            max_workers = os.cpu_count() or 1
        elif max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        if max_tasks_per_child is not None:
            if not isinstance(max_tasks_per_child, int):
                raise TypeError("max_tasks_per_child must be an integer")
            if max_tasks_per_child <= 0:
                raise ValueError("max_tasks_per_child must be >= 1")
        self._max_workers = max_workers
        self._max_tasks_per_child = max_tasks_per_child
        self._initializer = initializer
        self._initargs = initargs
        self._work = []
        self._changed = threading.Condition(threading.Lock())
        self._idle = 0
        self._threads = []
        self._processes = {}  # children by number
        self._shutdown_thread = False
        self._broken = False
        _executors.append(self)

    def submit(self, fn, /, *args, **kwargs):
        """A future of fn(*args, **kwargs)."""
        with self._changed:
            if self._broken:
                raise BrokenProcessPool(self._broken)
            if self._shutdown_thread:
                raise RuntimeError("cannot schedule new futures after shutdown")
            future = base.Future()
            self._work.append((future, fn, args, kwargs))
            if self._idle > 0:
                self._idle -= 1
                self._changed.notify()
            elif len(self._threads) < self._max_workers:
                thread = threading.Thread(target=self._drive, daemon=True)
                self._threads.append(thread)
                child = self._start_process()
                thread._args = (child,)
                thread.start()
            return future

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """The results of fn over the items, in their order; `chunksize` items travel together."""
        if chunksize < 1:
            raise ValueError("chunksize must be >= 1.")
        from functools import partial

        results = super().map(partial(_process_chunk, fn), _get_chunks(*iterables, chunksize=chunksize), timeout=timeout)
        return chain.from_iterable(results)

    def shutdown(self, wait=True, *, cancel_futures=False):
        """No new calls; waits for those that were begun."""
        with self._changed:
            self._shutdown_thread = True
            if self in _executors and wait:
                _executors.remove(self)
            cancelled = []
            if cancel_futures:
                cancelled, self._work = self._work, []
            self._idle = 0
            self._changed.notify_all()
        for future, *_ in cancelled:
            future.cancel()
        if wait:
            for thread in self._threads:
                thread.join()

    # ---- the thread of a process ----

    def _start_process(self):
        child, connection = spawn.start(_work, self._initializer, self._initargs)
        self._processes[child.pid] = child
        return child, connection

    def _drive(self, process):
        child, connection = process
        done = 0
        try:
            while True:
                item = self._next_item()
                if item is None:
                    return
                if connection is None:
                    child, connection = self._start_process()
                self._run(connection, item)
                done += 1
                if done == self._max_tasks_per_child:
                    self._end_process(child, connection)
                    connection = None
                    done = 0
        except (EOFError, OSError):
            self._break()
        finally:
            if connection is not None:
                self._end_process(child, connection)

    def _end_process(self, child, connection):
        connection.close()
        child.wait()
        self._processes.pop(child.pid, None)

    def _next_item(self):
        with self._changed:
            while not self._work:
                if self._shutdown_thread or self._broken:
                    return None
                self._idle += 1
                self._changed.wait()
            return self._work.pop(0)

    def _run(self, connection, item):
        """One call. EOFError or OSError: the process is gone."""
        future, *call = item
        if not future.set_running_or_notify_cancel():
            return
        try:
            data = pickle.dumps(tuple(call))
        except BaseException as error:
            text = "".join(traceback.format_exception(type(error), error, error.__traceback__))
            error.__cause__ = _RemoteTraceback(f'\n"""\n{text}"""')
            future.set_exception(error)
            return
        try:
            connection.send_bytes(data)
            answer = connection.recv_bytes()
        except (EOFError, OSError):
            future.set_exception(_lost())
            raise
        try:
            result, error = pickle.loads(answer)
        except BaseException as failure:  # it cannot be made again here
            self._break()
            future.set_exception(failure)
            return
        if error is not None:
            future.set_exception(error)
        else:
            future.set_result(result)

    def _break(self):
        """A process is gone: so is the pool."""
        with self._changed:
            self._broken = "A child process terminated abruptly, the process pool is not usable anymore"
            work, self._work = self._work, []
            self._changed.notify_all()
        for future, *_ in work:
            if not future.cancelled():
                future.set_exception(_lost())
        for pid, child in list(self._processes.items()):
            if child.returncode is None:
                os.kill(pid, 15)


def _lost():
    return BrokenProcessPool("A process in the process pool was terminated abruptly while the future was running or pending.")
