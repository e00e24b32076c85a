"""Signals as events of the loop."""
import signal

from _asyncio import Handle
from _signal import _loop_handle

from . import coroutines


def check_signal(sig):
    if not isinstance(sig, int):
        raise TypeError(f"sig must be an int, not {sig!r}")
    if sig not in signal.valid_signals():
        raise ValueError(f"invalid signal number {sig}")


def add_handler(loop, sig, callback, args):
    if coroutines.iscoroutine(callback) or coroutines.iscoroutinefunction(callback):
        raise TypeError("coroutines cannot be used with add_signal_handler()")
    check_signal(sig)
    loop._check_closed()
    handle = Handle(callback, args, loop, None)
    try:
        _loop_handle(handle, sig)
    except OSError as error:
        if error.errno == 22:
            raise RuntimeError(f"sig {sig} cannot be caught")
        raise
    loop._signal_handlers[sig] = handle


def remove_handler(loop, sig):
    check_signal(sig)
    if loop._signal_handlers.pop(sig, None) is None:
        return False
    _loop_handle(None, sig)
    return True


def remove_all(loop):
    for sig in list(loop._signal_handlers):
        remove_handler(loop, sig)
