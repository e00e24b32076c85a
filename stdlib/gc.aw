"""The garbage collector: it can be asked to run now. What counts objects and generations says what CPython begins with."""
from _gc import collect

DEBUG_STATS = 1
DEBUG_COLLECTABLE = 2
DEBUG_UNCOLLECTABLE = 4
DEBUG_SAVEALL = 32
DEBUG_LEAK = DEBUG_COLLECTABLE | DEBUG_UNCOLLECTABLE | DEBUG_SAVEALL

garbage = []
_enabled = True
_flags = 0
_thresholds = (700, 10, 10)


def enable():
    """Sets what isenabled() says: the collector runs whenever memory asks for it."""
    global _enabled
    _enabled = True


def disable():
    """Sets what isenabled() says: the collector runs whenever memory asks for it."""
    global _enabled
    _enabled = False


def isenabled():
    """What enable() or disable() last said."""
    return _enabled


def get_threshold():
    """What set_threshold() was given last."""
    return _thresholds


def set_threshold(threshold0, threshold1=10, threshold2=10, /):
    """Is remembered for get_threshold(), no more."""
    global _thresholds
    _thresholds = (int(threshold0), int(threshold1), int(threshold2))


def get_debug():
    """What set_debug() was given last."""
    return _flags


def set_debug(flags, /):
    """Is remembered for get_debug(), no more."""
    global _flags
    _flags = flags


def get_count():
    """No generations are counted: zeros."""
    return (0, 0, 0)


def freeze():
    """Does nothing: there are no generations."""


def unfreeze():
    """Does nothing: there are no generations."""


def get_freeze_count():
    """No object is frozen."""
    return 0
