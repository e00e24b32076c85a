"""Signals: what the system, or another program, tells this one."""
from enum import IntEnum as _IntEnum

import _signal
from _signal import *
from _signal import _get, _loop_handle, _mask, _pending, _set, _wait


def _names(wanted):
    return {name: value for name, value in vars(_signal).items() if name.isupper() and wanted(name)}


Signals = _IntEnum("Signals", _names(lambda name: name.startswith("SIG") and not name.startswith("SIG_")), module=__name__)
Sigmasks = _IntEnum("Sigmasks", _names(lambda name: name in ("SIG_BLOCK", "SIG_UNBLOCK", "SIG_SETMASK")), module=__name__)
Handlers = _IntEnum("Handlers", {"SIG_DFL": 0, "SIG_IGN": 1}, module=__name__)
for _enum in (Signals, Sigmasks, Handlers):
    globals().update(_enum.__members__)
del _enum
SIGCLD = SIGCHLD
SIGPOLL = SIGIO
SIGIOT = SIGABRT


class ItimerError(OSError):
    """A timer could not be set."""


itimer_error = ItimerError


def setitimer(which, seconds, interval=0.0, /):
    """Sets a timer that sends a signal; gives what it was set to."""
    try:
        return _signal.setitimer(which, seconds, interval)
    except OSError as error:
        raise ItimerError(error.errno, error.strerror) from None


def getitimer(which, /):
    """What a timer is set to."""
    try:
        return _signal.getitimer(which)
    except OSError as error:
        raise ItimerError(error.errno, error.strerror) from None


def _as(enum, value):
    try:
        return enum(value)
    except (ValueError, TypeError):
        return value


def _number(value):
    return int(value) if isinstance(value, int) else value


def signal(signalnum, handler):
    """Sets what is done when a signal comes: a function(number, frame), SIG_DFL or SIG_IGN. Gives what was done before."""
    return _as(Handlers, _set(_number(signalnum), _number(handler), default_int_handler))


def getsignal(signalnum):
    """What is done when a signal comes."""
    return _as(Handlers, _get(_number(signalnum), default_int_handler))


def pthread_sigmask(how, mask):
    """Holds signals back; gives the set of those that were."""
    return {_as(Signals, number) for number in _mask(how, list(mask))}


def sigpending():
    """The signals that have come and are held back."""
    return {_as(Signals, number) for number in _pending()}


def sigwait(sigset):
    """Waits for one of the signals."""
    return _as(Signals, _wait(list(sigset)))


def valid_signals():
    """All signals there are."""
    return {_as(Signals, number) for number in range(1, NSIG) if strsignal(number) is not None}


def siginterrupt(signalnum, flag):
    """Accepted; system calls are always begun again."""


_wakeup_fd = -1


def set_wakeup_fd(fd, *, warn_on_full_buffer=True):
    """Accepted; loops hear of signals without it. Gives what was set before."""
    global _wakeup_fd
    before, _wakeup_fd = _wakeup_fd, fd
    return before
