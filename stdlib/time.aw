"""Clocks, waiting, and the system's calendar."""
from _time import *
from _time import _gmtime, _localtime, _strftime, _tzset, _zones

from _structseq import structseq as _structseq

struct_time = _structseq("struct_time", "tm_year tm_mon tm_mday tm_hour tm_min tm_sec tm_wday tm_yday tm_isdst tm_zone tm_gmtoff", 9,
                         "time")
_STRUCT_TM_ITEMS = struct_time.n_fields

timezone, altzone, daylight, tzname = _zones()


def gmtime(seconds=None, /):
    """The parts of universal time, by default of now."""
    return struct_time(_gmtime(seconds))


def localtime(seconds=None, /):
    """The parts of local time, by default of now."""
    return struct_time(_localtime(seconds))


def strftime(format, /, *args):
    """Time as text, by a format; by default now."""
    if len(args) > 1:
        raise TypeError(f"strftime expected at most 2 arguments, got {len(args) + 1}")
    if not args:
        return _strftime(format)
    if isinstance(args[0], struct_time):
        return _strftime(format, args[0], args[0].tm_zone, args[0].tm_gmtoff)
    return _strftime(format, args[0])


def strptime(data_string, format="%a %b %d %H:%M:%S %Y", /):
    """The parts of a time that stands in a text, by a format."""
    from _strptime import _strptime_time
    return _strptime_time(data_string, format)


def tzset():
    """Reads the time zone from the environment again."""
    global timezone, altzone, daylight, tzname
    _tzset()
    timezone, altzone, daylight, tzname = _zones()


def get_clock_info(name, /):
    """What a clock is: how fine, whether it may be set, whether it only goes forward."""
    from types import SimpleNamespace
    clocks = {
        "time": ("CLOCK_REALTIME", True, False),
        "monotonic": ("CLOCK_MONOTONIC", False, True),
        "perf_counter": ("CLOCK_MONOTONIC", False, True),
        "process_time": ("CLOCK_PROCESS_CPUTIME_ID", False, True),
        "thread_time": ("CLOCK_THREAD_CPUTIME_ID", False, True),
    }
    if not isinstance(name, str):
        raise TypeError(f"get_clock_info() argument 1 must be str, not {type(name).__name__}")
    if name not in clocks:
        raise ValueError("unknown clock")
    clock, adjustable, monotonic = clocks[name]
    return SimpleNamespace(implementation=f"clock_gettime({clock})", monotonic=monotonic, adjustable=adjustable,
                           resolution=clock_getres(globals()[clock]))
