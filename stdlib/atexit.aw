"""Functions that are called when the program ends, the last one first; after the threads and before what is left is closed."""

import sys as _sys

__all__ = ["register", "unregister"]

_callbacks = []  # triples; None: unregistered


def register(*args, **kwargs):
    """register(func, *args, **kwargs): func(*args, **kwargs) is called at the end; gives func back, so it can decorate."""
    if not args:
        raise TypeError("register() takes at least 1 argument (0 given)")
    func, *args = args
    if not callable(func):
        raise TypeError("the first argument must be callable")
    _callbacks.append((func, args, kwargs))
    return func


def unregister(func, /):
    """What was registered with a function equal to `func` is not called."""
    for i, callback in enumerate(_callbacks):
        if callback is not None and callback[0] == func:
            _callbacks[i] = None


def _clear():
    _callbacks.clear()


def _ncallbacks():
    return len(_callbacks)


def _run_exitfuncs():
    # what is registered meanwhile is not called, as in CPython
    for i in range(len(_callbacks) - 1, -1, -1):
        callback = _callbacks[i] if i < len(_callbacks) else None
        if callback is None:
            continue
        func, args, kwargs = callback
        try:
            func(*args, **kwargs)
        except BaseException as error:
            _report(func, error)
    _clear()


def _report(func, error):
    import traceback

    error.__traceback__ = error.__traceback__.tb_next  # without this module's frame
    print(f"Exception ignored in atexit callback: {func!r}", file=_sys.stderr)
    traceback.print_exception(error, file=_sys.stderr)
