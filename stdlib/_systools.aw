"""Functions of module sys that few programs use; _sysfacts gives them when they are asked for."""
import sys

_audit_hooks = []
_interval = 0.005
_dlopen_flags = 2


def addaudithook(hook):
    """Calls `hook` with each event that a program tells by audit(); the machine itself tells none."""
    audit("sys.addaudithook")
    _audit_hooks.append(hook)


def audit(event, /, *args):
    """Tells an event to the hooks."""
    if not isinstance(event, str):
        raise TypeError(f"audit() argument 1 must be str, not {type(event).__name__}")
    for hook in _audit_hooks:
        hook(event, args)


def call_tracing(func, args, /):
    """Calls func(*args)."""
    if not isinstance(args, tuple):
        raise TypeError(f"call_tracing() argument 2 must be tuple, not {type(args).__name__}")
    return func(*args)


# ---- hooks ----


def breakpointhook(*args, **kws):
    """This hook function is called by built-in breakpoint(): what the variable PYTHONBREAKPOINT names is called."""
    import importlib
    import os

    named = os.environ.get("PYTHONBREAKPOINT") or "pdb.set_trace"
    if named == "0":
        return None
    module, _, name = named.rpartition(".")
    try:
        if not name or named.startswith("."):
            raise ImportError(named)
        function = getattr(importlib.import_module(module or "builtins"), name)
    except (ImportError, AttributeError):
        if named == "pdb.set_trace":
            raise RuntimeError("breakpoint(): Aw has no debugger; print what you want to see, or set sys.breakpointhook") from None
        import warnings

        warnings.warn(f'Ignoring unimportable $PYTHONBREAKPOINT: "{named}"', RuntimeWarning, stacklevel=2)
        return None
    return function(*args, **kws)


__breakpointhook__ = breakpointhook
_unraisable_args = None


def _make_unraisable(exception, where):
    global _unraisable_args
    if _unraisable_args is None:
        from _structseq import structseq

        fields = "exc_type exc_value exc_traceback err_msg object"
        _unraisable_args = structseq("UnraisableHookArgs", fields, module="")
    return _unraisable_args((type(exception), exception, exception.__traceback__, None, where))


def call_unraisablehook(hook, exception, where):
    """Tells a program's hook of an exception that nobody could catch."""
    hook(_make_unraisable(exception, where))


def unraisablehook(unraisable, /):
    """Handle an unraisable exception: writes it to sys.stderr."""
    import traceback

    if _unraisable_args is None or type(unraisable) is not _unraisable_args:
        raise TypeError("sys.unraisablehook argument type must be UnraisableHookArgs")
    if sys.stderr is None:
        return
    text = unraisable.err_msg or "Exception ignored in"
    if unraisable.object is not None:
        text += f": {unraisable.object!r}"
    print(text, file=sys.stderr)
    traceback.print_exception(unraisable.exc_type, unraisable.exc_value, unraisable.exc_traceback)


__unraisablehook__ = unraisablehook


def make_asyncgen_hooks(firstiter, finalizer):
    from _structseq import structseq

    return structseq("asyncgen_hooks", "firstiter finalizer", module="")((firstiter, finalizer))


def getrefcount(object, /):
    """How many references to an object there are: those of the heap, of variables, and that of the call itself."""
    import _gc

    return _gc.refcount(object, _gc.objects())


def getswitchinterval():
    return _interval


def setswitchinterval(interval, /):
    """Notes an interval; threads take turns after a number of steps, whatever it is."""
    global _interval
    if not isinstance(interval, (int, float)):
        raise TypeError(f"must be real number, not {type(interval).__name__}")
    if interval <= 0:
        raise ValueError("switch interval must be strictly positive")
    _interval = float(interval)


def is_finalizing():
    return False


def getfilesystemencodeerrors():
    return "surrogateescape"


def getdlopenflags():
    return _dlopen_flags


def setdlopenflags(flags, /):
    global _dlopen_flags
    _dlopen_flags = flags.__index__()


def getallocatedblocks():
    """How many blocks of memory CPython would have; not counted here."""
    return 0


_origin_depth = 0


def get_coroutine_origin_tracking_depth():
    return _origin_depth


def set_coroutine_origin_tracking_depth(depth):
    """So many frames stand in the cr_origin of coroutines that are made from now on."""
    from _asyncio import _track_origins

    global _origin_depth
    depth = depth.__index__()
    if depth < 0:
        raise ValueError("depth must be >= 0")
    _track_origins(depth)
    _origin_depth = depth


# The size of an object without its contents in CPython 3.11 on 64 bits.
_SIZES = {
    float: 24, complex: 32, bool: 28, type(None): 16, type(...): 16, type(NotImplemented): 16, range: 48, slice: 56,
    type(getattr): 72, type(getattr(_audit_hooks, "append")): 72, type(addaudithook): 152, type(sys): 72,
    object: 16, property: 80, staticmethod: 64, classmethod: 64,
}  # fmt: skip


def getsizeof(object, default=None, /):
    """The bytes that CPython 3.11 would need for an object, without what it refers to. What Aw needs is other, and mostly less."""
    kind = type(object)
    own = _container_size(object, kind)
    if own is not None:
        return own
    for base in kind.__mro__[:-1]:
        method = base.__dict__.get("__sizeof__")
        if method is not None:
            size = method.__get__(object, kind)()
            if not isinstance(size, int):
                raise TypeError(f"'{type(size).__name__}' object cannot be interpreted as an integer")
            if size < 0:
                raise ValueError("__sizeof__() should return >= 0")
            return size + 16
    if isinstance(object, type):
        return 1072
    if kind in _SIZES:
        return _SIZES[kind]
    slots = sum([len(base.__dict__.get("__slots__", ())) for base in kind.__mro__])
    return 32 + 8 * slots if slots else 56


def _container_size(object, kind):
    if kind is int:
        return 24 + 4 * max(1, (object.bit_length() + 29) // 30) if object else 24
    if kind is str:
        if object.isascii():
            return 49 + len(object)
        largest = max(object)
        return 73 + len(object) if largest < "\xff" else 74 + 2 * len(object) if largest < "\uffff" else 76 + 4 * len(object)
    if kind is bytes:
        return 33 + len(object)
    if kind is bytearray:
        return 56 + (len(object) + 1 if object else 0)
    if kind is list:
        return 56 + 8 * len(object)
    if kind is tuple:
        return 40 + 8 * len(object)
    if kind is dict:
        return _table_size(object)
    if kind in (set, frozenset):
        room = 8
        while len(object) * 5 >= (room - 1) * 3:
            full = -((room - 1) * -3 // 5)
            room = 1 << (full * (2 if full > 50000 else 4)).bit_length()
        return 216 if room == 8 else 216 + 16 * room
    return None


def _table_size(object):
    if not object:
        return 64
    room = 8
    while room * 2 // 3 < len(object):
        room *= 2
    index = room * (1 if room < 256 else 2 if room < 65536 else 4)
    entry = 16 if all([type(key) is str for key in object]) else 24
    return 48 + 16 + 32 + index + entry * (room * 2 // 3)
