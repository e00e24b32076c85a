"""What the process may use, and what it has used."""
from operator import index as _index

import _resource
from _resource import *
from _structseq import structseq as _structseq

error = OSError
RLIMIT_OFILE = RLIMIT_NOFILE
struct_rusage = _structseq(
    "struct_rusage",
    "ru_utime ru_stime ru_maxrss ru_ixrss ru_idrss ru_isrss ru_minflt ru_majflt ru_nswap "
    "ru_inblock ru_oublock ru_msgsnd ru_msgrcv ru_nsignals ru_nvcsw ru_nivcsw",
    module="resource",
)


def getrlimit(resource, /):
    """A limit: (soft, hard). RLIM_INFINITY: none."""
    try:
        return _resource.getrlimit(resource)
    except OSError as error:
        if error.errno == 22:
            raise ValueError("invalid resource specified") from None
        raise


def setrlimit(resource, limits, /):
    """Sets a limit to (soft, hard); the hard one can only be lowered."""
    limits = tuple(limits)
    if len(limits) != 2:
        raise ValueError("expected a tuple of 2 integers")
    soft, hard = map(_index, limits)
    getrlimit(resource)
    try:
        _resource.setrlimit(resource, soft, hard)
    except OSError as error:
        if error.errno == 22:
            raise ValueError("current limit exceeds maximum limit") from None
        if error.errno == 1:
            raise ValueError("not allowed to raise maximum limit") from None
        raise


def getrusage(who, /):
    """What this process (RUSAGE_SELF), or its children, have used."""
    try:
        return struct_rusage(_resource.getrusage(who))
    except OSError as error:
        if error.errno == 22:
            raise ValueError("invalid who parameter") from None
        raise


def getpagesize():
    """The size of a page of memory, in bytes."""
    import os

    return os.sysconf("SC_PAGESIZE")
