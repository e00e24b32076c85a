"""The garbage collector: it can be asked to run now, and what lies on the heap.

Garbage is found by one collector, whether it is part of a cycle or not, and all objects are of one generation: thresholds and
freeze() are remembered and change nothing.
"""
import _gc
from _gc import callbacks, collect, get_stats, is_tracked

__all__ = [
    *("enable", "disable", "isenabled", "set_debug", "get_debug", "get_count", "set_threshold", "get_threshold"),
    *("collect", "get_objects", "get_stats", "is_tracked", "is_finalized", "get_referrers", "get_referents"),
    *("freeze", "unfreeze", "get_freeze_count", "callbacks", "garbage"),
    *("DEBUG_STATS", "DEBUG_COLLECTABLE", "DEBUG_UNCOLLECTABLE", "DEBUG_SAVEALL", "DEBUG_LEAK"),
]

DEBUG_STATS = 1
DEBUG_COLLECTABLE = 2
DEBUG_UNCOLLECTABLE = 4
DEBUG_SAVEALL = 32
DEBUG_LEAK = DEBUG_COLLECTABLE | DEBUG_UNCOLLECTABLE | DEBUG_SAVEALL

garbage = []

_enabled = True
_threshold = (700, 10, 10)
_debug = 0
_frozen = 0


def enable():
    """Enable automatic garbage collection."""
    global _enabled
    _enabled = True
    _gc.keep_cycles(False)


def disable():
    """Leaves cycles alone until collect(), while weak references or __del__ could tell; memory is freed as before."""
    global _enabled
    _enabled = False
    _gc.keep_cycles(True)


def isenabled():
    """Returns true if automatic garbage collection is enabled."""
    return _enabled


def _tell(phase, generation, collected):
    info = {"generation": generation, "collected": collected, "uncollectable": 0}
    for callback in list(callbacks):
        callback(phase, info)


def _integer(value):
    if not hasattr(type(value), "__index__"):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return value.__index__()


def get_count():
    """Return a three-tuple of the current collection counts: nothing is counted."""
    return (0, 0, 0)


def get_threshold():
    """Return the current collection thresholds."""
    return _threshold


def set_threshold(threshold0, *more):
    """Is remembered: the collector sets its own threshold, by how much is in use."""
    global _threshold
    if len(more) > 2:
        raise TypeError(f"gc.set_threshold requires 1 to 3 arguments, got {len(more) + 1}")
    given = tuple(_integer(value) for value in (threshold0, *more))
    _threshold = given + _threshold[len(given) :]


def get_debug():
    """Get the garbage collection debugging flags."""
    return _debug


def set_debug(flags, /):
    """Is remembered for get_debug(), no more."""
    global _debug
    _debug = _integer(flags)


def freeze():
    """Is remembered; all objects stay of one generation."""
    global _frozen
    _frozen = len(_gc.objects())


def unfreeze():
    """Forgets what freeze() remembered."""
    global _frozen
    _frozen = 0


def get_freeze_count():
    """How many objects there were at the last freeze()."""
    return _frozen


def is_finalized(obj, /):
    """Returns true if the object has been already finalized by the GC: by then nobody can ask here."""
    return False


def get_objects(generation=None):
    """All objects that can hold others; the oldest generation has them all."""
    if generation is not None:
        generation = _integer(generation)
        if generation >= 3:
            raise ValueError("generation parameter must be less than the number of available generations (3)")
        if generation < 0:
            raise ValueError("generation parameter cannot be negative")
        if generation < 2:
            return []
    return _gc.objects()


def get_referents(*objs):
    """Return the list of objects that are directly referred to by objs."""
    return _gc.referents(*objs)


def get_referrers(*objs):
    """Return the list of objects that directly refer to any of objs."""
    return _gc.referrers(objs, _gc.objects())
