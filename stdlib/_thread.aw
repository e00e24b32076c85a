"""Threads and locks without comfort: what module threading is built on in CPython, and the other way round here."""
from _threads import TIMEOUT_MAX, LockType, _count, allocate_lock, error, get_ident, interrupt_main
from _threads import start_new_thread as _start
from threading import ExceptHookArgs as _ExceptHookArgs
from threading import RLock, get_native_id, stack_size
from threading import excepthook as _excepthook
from threading import local as _local


def start_new_thread(function, args, kwargs={}, /):
    """Calls function(*args, **kwargs) in a thread of its own; gives its number."""
    if not callable(function):
        raise TypeError("first arg must be callable")
    if not isinstance(args, tuple):
        raise TypeError("2nd arg must be a tuple")
    if not isinstance(kwargs, dict):
        raise TypeError("optional 3rd arg must be a dictionary")
    return _start(_run, (function, args, kwargs))


def _run(function, args, kwargs):
    try:
        function(*args, **kwargs)
    except SystemExit:
        pass
    except BaseException as error:
        from os import _report, _Unraisable
        _report(_Unraisable((type(error), error, error.__traceback__, "Exception ignored in thread started by", function)))


def exit():
    """Ends this thread."""
    raise SystemExit


def _set_sentinel():
    return allocate_lock()


start_new = start_new_thread
allocate = allocate_lock
exit_thread = exit
