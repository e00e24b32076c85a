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


def _hand_over(done, future):
    """The same for a concurrent.futures.Future, which may have been cancelled in its thread meanwhile."""
    if done.cancelled():
        future.cancel()
    if future.set_running_or_notify_cancel():
        _copy_state(done, future)


def _chain_future(source, destination):
    """`destination` follows `source`, and cancelling it cancels that. Each is a future of a loop or a concurrent.futures.Future."""
    from concurrent import futures

    for future, which in ((source, "source"), (destination, "destination")):
        if not isfuture(future) and not isinstance(future, futures.Future):
            raise TypeError(f"A future is required for {which} argument")
    home = _get_loop(source) if isfuture(source) else None
    goal = _get_loop(destination) if isfuture(destination) else None
    give = _hand_over if goal is None else _copy_state

    def cancelled(destination):
        if not destination.cancelled():
            return
        if home is None or home is goal:
            source.cancel()
        else:
            home.call_soon_threadsafe(source.cancel)

    def finished(source):
        if goal is None or goal is home:
            give(source, destination)
        elif not goal.is_closed():
            goal.call_soon_threadsafe(give, source, destination)

    destination.add_done_callback(cancelled)
    source.add_done_callback(finished)


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
    _chain_future(future, wrapper)
    return wrapper


def _set_result_unless_cancelled(future, result):
    """For call_soon and call_later: the future may have been cancelled meanwhile."""
    if not future.cancelled():
        future.set_result(result)
