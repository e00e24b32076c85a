"""The future that threads wait for, and what is done with several of them."""
import threading
import time

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

PENDING, RUNNING, CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED = (
    "PENDING",
    "RUNNING",
    "CANCELLED",
    "CANCELLED_AND_NOTIFIED",
    "FINISHED",
)


class Error(Exception):
    """Base of the errors of futures."""


class CancelledError(Error):
    """The future was cancelled."""


class InvalidStateError(Error):
    """The operation is not allowed in this state."""


class BrokenExecutor(RuntimeError):
    """The executor cannot run anything any more."""


TimeoutError = TimeoutError


class Future:
    """The result of a call that another thread makes."""

    def __init__(self):
        self._condition = threading.Condition()
        self._state = PENDING
        self._result = None
        self._exception = None
        self._done_callbacks = []

    def __repr__(self):
        with self._condition:
            state = {CANCELLED_AND_NOTIFIED: "cancelled"}.get(self._state, self._state.lower())
            if self._state == FINISHED:
                if self._exception:
                    return f"<{type(self).__name__} at {id(self):#x} state={state} raised {type(self._exception).__name__}>"
                return f"<{type(self).__name__} at {id(self):#x} state={state} returned {type(self._result).__name__}>"
            return f"<{type(self).__name__} at {id(self):#x} state={state}>"

    def cancel(self):
        """Cancels it if it has not begun."""
        with self._condition:
            if self._state in (RUNNING, FINISHED):
                return False
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                return True
            self._state = CANCELLED
            self._condition.notify_all()
        self._invoke_callbacks()
        return True

    def cancelled(self):
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        return self._state == RUNNING

    def done(self):
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)

    def add_done_callback(self, fn):
        """Calls fn(self) when it is done; at once if it is."""
        with self._condition:
            if not self.done():
                self._done_callbacks.append(fn)
                return
        self._call(fn)

    def _call(self, fn):
        try:
            fn(self)
        except Exception as error:
            from _asyncio import _report_error

            _report_error(f"exception calling callback for {self!r}", error)

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            self._call(callback)

    def _wait(self, timeout):
        """Waits until it is done; raises CancelledError or TimeoutError."""
        with self._condition:
            if not self.done():
                self._condition.wait_for(self.done, timeout)
            if self.cancelled():
                raise CancelledError()
            if not self.done():
                raise TimeoutError()

    def result(self, timeout=None):
        """What the call gave, or raises what it raised."""
        self._wait(timeout)
        if self._exception is not None:
            raise self._exception
        return self._result

    def exception(self, timeout=None):
        """What the call raised, or None."""
        self._wait(timeout)
        return self._exception

    # for executors

    def set_running_or_notify_cancel(self):
        """The call begins: False if it was cancelled and must not."""
        with self._condition:
            if self._state == CANCELLED:
                self._state = CANCELLED_AND_NOTIFIED
                self._condition.notify_all()
                return False
            if self._state == PENDING:
                self._state = RUNNING
                return True
            raise RuntimeError("Future in unexpected state")

    def _finish(self, result, exception):
        with self._condition:
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED):
                raise InvalidStateError(f"{self._state}: {self!r}")
            self._result = result
            self._exception = exception
            self._state = FINISHED
            self._condition.notify_all()
        self._invoke_callbacks()

    def set_result(self, result):
        self._finish(result, None)

    def set_exception(self, exception):
        self._finish(None, exception)


class DoneAndNotDoneFutures(tuple):
    """What wait() gives."""

    def __new__(cls, done, not_done):
        return tuple.__new__(cls, (done, not_done))

    @property
    def done(self):
        return self[0]

    @property
    def not_done(self):
        return self[1]

    def __repr__(self):
        return f"DoneAndNotDoneFutures(done={self[0]!r}, not_done={self[1]!r})"


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Waits for futures; gives those that are done and those that are not."""
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return condition: {return_when!r}")
    fs = set(fs)
    condition = threading.Condition()

    def enough():
        done = [f for f in fs if f.done()]
        if len(done) == len(fs):
            return True
        if return_when == FIRST_COMPLETED:
            return bool(done)
        if return_when == FIRST_EXCEPTION:
            return any(not f.cancelled() and f.exception() is not None for f in done)
        return False

    def tell(future):
        with condition:
            condition.notify_all()

    for future in fs:
        future.add_done_callback(tell)
    with condition:
        condition.wait_for(enough, timeout)
    done = {f for f in fs if f.done()}
    return DoneAndNotDoneFutures(done, fs - done)


def as_completed(fs, timeout=None):
    """The futures in the order in which they are done."""
    end = None if timeout is None else time.monotonic() + timeout
    fs = set(fs)
    total = len(fs)
    condition = threading.Condition()
    finished = []

    def tell(future):
        with condition:
            finished.append(future)
            condition.notify_all()

    for future in fs:
        future.add_done_callback(tell)
    given = 0
    while given < total:
        left = None if end is None else end - time.monotonic()
        with condition:
            if not condition.wait_for(lambda: len(finished) > given, left):
                raise TimeoutError(f"{total - given} (of {total}) futures unfinished")
            future = finished[given]
        given += 1
        yield future


class Executor:
    """What runs calls elsewhere."""

    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """The results of fn over the items, in their order; the calls are begun at once."""
        end = None if timeout is None else time.monotonic() + timeout
        fs = [self.submit(fn, *args) for args in zip(*iterables)]

        def results():
            try:
                fs.reverse()
                while fs:
                    left = None if end is None else end - time.monotonic()
                    yield fs.pop().result(left)
            finally:
                for future in fs:
                    future.cancel()

        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False
