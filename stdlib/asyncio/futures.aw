"""Futures: results that are not there yet."""
from _asyncio import Future

__all__ = ("Future", "wrap_future", "isfuture")

_CFuture = _PyFuture = Future  # there is one implementation, by both of the names that CPython has


def isfuture(obj):
    """Whether `obj` is a future: by what it can do, not by its class."""
    return isinstance(obj, Future) or (
        hasattr(type(obj), "_asyncio_future_blocking") and obj._asyncio_future_blocking is not None
    )


def _get_loop(future):
    """The loop of any future."""
    get_loop = getattr(future, "get_loop", None)
    return future._loop if get_loop is None else get_loop()


def _copy_state(source, target):
    """Gives `target` what `source`, a future that is done, came to."""
    if target.cancelled():
        return
    if source.cancelled():
        target.cancel()
        return
    error = source.exception()
    if error is not None:
        target.set_exception(_convert(error))
    else:
        target.set_result(source.result())


_copy_future_state = _copy_state  # as CPython calls it


def _convert(error):
    """An exception of concurrent.futures as the one of asyncio that means the same."""
    from concurrent import futures
    from . import exceptions

    if type(error) is futures.CancelledError:
        return exceptions.CancelledError(*error.args)
    if type(error) is futures.InvalidStateError:
        return exceptions.InvalidStateError(*error.args)
    return error


def wrap_future(future, *, loop=None):
    """A future of the loop that follows a concurrent.futures.Future."""
    from concurrent import futures
    from . import events

    if isfuture(future):
        return future
    assert isinstance(future, futures.Future), f"concurrent.futures.Future is expected, got {future!r}"
    if loop is None:
        loop = events.get_event_loop()
    wrapper = loop.create_future()

    def forward(done):
        if wrapper.cancelled():
            return
        if done.cancelled():
            wrapper.cancel()
        else:
            _copy_state(done, wrapper)

    def finished(done):
        if not loop.is_closed():
            loop.call_soon_threadsafe(forward, done)

    def cancelled(wrapper):
        if wrapper.cancelled():
            future.cancel()

    wrapper.add_done_callback(cancelled)
    future.add_done_callback(finished)
    return wrapper


def _set_result_unless_cancelled(future, result):
    """For call_soon and call_later: the future may have been cancelled meanwhile."""
    if not future.cancelled():
        future.set_result(result)
