"""Processes as one uses threads: each is the interpreter started again (method "spawn")."""
import os

from .connection import Pipe
from .process import Process, active_children, current_process, parent_process
from .queues import JoinableQueue, Queue, SimpleQueue
from .synchronize import BoundedSemaphore, Event, Lock, RLock, Semaphore

__all__ = [
    "AuthenticationError", "BoundedSemaphore", "BufferTooShort", "Event", "JoinableQueue", "Lock", "Pipe", "Pool", "Process",
    "ProcessError", "Queue", "RLock", "Semaphore", "SimpleQueue", "TimeoutError", "active_children", "cpu_count",
    "current_process", "freeze_support", "get_all_start_methods", "get_context", "get_start_method", "parent_process",
    "set_start_method",
]  # fmt: skip


class ProcessError(Exception):
    """Base of the errors of processes."""


class BufferTooShort(ProcessError):
    """A message does not fit."""


class TimeoutError(ProcessError):
    """A result did not come in time."""


class AuthenticationError(ProcessError):
    """The other side does not know the key."""


def Pool(processes=None, initializer=None, initargs=(), maxtasksperchild=None):
    """A pool of processes that make calls."""
    from .pool import Pool

    return Pool(processes, initializer, initargs, maxtasksperchild)


def cpu_count():
    """How many processors there are."""
    return os.cpu_count() or 1


def freeze_support():
    """For programs that are frozen: there is nothing to do."""


def get_all_start_methods():
    return ["spawn"]


def get_start_method(allow_none=False):
    return "spawn"


def set_start_method(method, force=False):
    get_context(method)


def get_context(method=None):
    """This module: there is one way to start processes."""
    if method not in (None, "spawn"):
        if method in ("fork", "forkserver"):
            raise ValueError(f"the start method {method!r} is not in Aw, which does not fork; use 'spawn'")
        raise ValueError(f"cannot find context for {method!r}")
    import multiprocessing

    return multiprocessing
