"""Futures of work that threads do."""
from ._base import (
    ALL_COMPLETED,
    BrokenExecutor,
    CancelledError,
    Executor,
    FIRST_COMPLETED,
    FIRST_EXCEPTION,
    Future,
    InvalidStateError,
    TimeoutError,
    as_completed,
    wait,
)
from .thread import ThreadPoolExecutor

__all__ = (
    "FIRST_COMPLETED",
    "FIRST_EXCEPTION",
    "ALL_COMPLETED",
    "CancelledError",
    "TimeoutError",
    "BrokenExecutor",
    "Future",
    "Executor",
    "wait",
    "as_completed",
    "ProcessPoolExecutor",
    "ThreadPoolExecutor",
)


def __getattr__(name):
    if name == "ProcessPoolExecutor":  # which loads a good deal
        from .process import ProcessPoolExecutor

        return ProcessPoolExecutor
    if name == "process":
        return __import__("concurrent.futures.process", fromlist=("*",))
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
