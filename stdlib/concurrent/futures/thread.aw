"""ThreadPoolExecutor: calls made by a few threads that stay."""
import os
import threading
from . import _base as base

_executors = []


def _end_all():
    for executor in list(_executors):
        executor.shutdown(wait=True)


threading._register_atexit(_end_all)


class BrokenThreadPool(base.BrokenExecutor):
    """The initializer of a thread failed."""


class ThreadPoolExecutor(base.Executor):
    _number = 0

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if max_workers is None:
            max_workers = min(32, (os.cpu_count() or 1) + 4)
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self._work = []
        self._changed = threading.Condition(threading.Lock())
        self._idle = 0
        self._threads = []
        self._shutdown = False
        self._broken = False
        if not thread_name_prefix:
            thread_name_prefix = f"ThreadPoolExecutor-{ThreadPoolExecutor._number}"
            ThreadPoolExecutor._number += 1
        self._thread_name_prefix = thread_name_prefix
        self._initializer = initializer
        self._initargs = initargs
        _executors.append(self)

    def submit(self, fn, /, *args, **kwargs):
        """A future of fn(*args, **kwargs)."""
        with self._changed:
            if self._broken:
                raise BrokenThreadPool(self._broken)
            if self._shutdown:
                raise RuntimeError("cannot schedule new futures after shutdown")
            future = base.Future()
            self._work.append((future, fn, args, kwargs))
            if self._idle > 0:
                self._idle -= 1
                self._changed.notify()
            elif len(self._threads) < self._max_workers:
                self._start_thread()
            return future

    def _start_thread(self):
        name = f"{self._thread_name_prefix}_{len(self._threads)}"
        thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _run(self):
        if self._initializer is not None:
            try:
                self._initializer(*self._initargs)
            except BaseException as error:
                self._initializer_failed(error)
                return
        while True:
            with self._changed:
                while not self._work:
                    if self._shutdown:
                        return
                    self._idle += 1
                    self._changed.wait()
                future, fn, args, kwargs = self._work.pop(0)
            if not future.set_running_or_notify_cancel():
                continue
            try:
                result = fn(*args, **kwargs)
            except BaseException as error:
                future.set_exception(error)
            else:
                future.set_result(result)
            future = fn = args = kwargs = None

    def _initializer_failed(self, error):
        from _asyncio import _report_error

        _report_error("Exception in initializer:", error)
        with self._changed:
            self._broken = "A thread initializer failed, the thread pool is not usable anymore"
            work, self._work = self._work, []
        for future, *rest in work:
            future.set_exception(BrokenThreadPool(self._broken))

    def shutdown(self, wait=True, *, cancel_futures=False):
        """No new calls; waits for those that were begun."""
        with self._changed:
            self._shutdown = True
            if self in _executors:
                _executors.remove(self)
            cancelled = []
            if cancel_futures:
                cancelled, self._work = self._work, []
            self._idle = 0
            self._changed.notify_all()
        for future, *rest in cancelled:
            future.cancel()
        if wait:
            for thread in self._threads:
                thread.join()
