"""What multiprocessing offers, as a context has it: `ctx = get_context("spawn")`, then `ctx.Process`, `ctx.Queue` …"""
import os

__all__ = ()


class ProcessError(Exception):
    """Base of the errors of processes."""


class BufferTooShort(ProcessError):
    """A message does not fit."""


class TimeoutError(ProcessError):
    """A result did not come in time."""


class AuthenticationError(ProcessError):
    """The other side does not know the key."""


def _from(module, name):
    """A method that calls what has this name in a module, which is loaded then."""

    def method(self, *args, **kwargs):
        import importlib

        return getattr(importlib.import_module(f"multiprocessing.{module}"), name)(*args, **kwargs)

    method.__name__ = name
    return method


class BaseContext:
    """Everything that can be had by processes."""

    ProcessError = ProcessError
    BufferTooShort = BufferTooShort
    TimeoutError = TimeoutError
    AuthenticationError = AuthenticationError

    Lock = _from("synchronize", "Lock")
    RLock = _from("synchronize", "RLock")
    Semaphore = _from("synchronize", "Semaphore")
    BoundedSemaphore = _from("synchronize", "BoundedSemaphore")
    Event = _from("synchronize", "Event")
    Condition = _from("synchronize", "Condition")
    Barrier = _from("synchronize", "Barrier")
    Queue = _from("queues", "Queue")
    JoinableQueue = _from("queues", "JoinableQueue")
    SimpleQueue = _from("queues", "SimpleQueue")
    Pool = _from("pool", "Pool")
    Value = _from("sharedctypes", "Value")
    Array = _from("sharedctypes", "Array")
    RawValue = _from("sharedctypes", "RawValue")
    RawArray = _from("sharedctypes", "RawArray")
    Pipe = _from("connection", "Pipe")
    Manager = _from("managers", "_started_manager")
    current_process = _from("process", "current_process")
    parent_process = _from("process", "parent_process")
    active_children = _from("process", "active_children")

    @property
    def Process(self):
        from .process import Process

        return Process

    def cpu_count(self):
        """How many processors there are."""
        return os.cpu_count() or 1

    def freeze_support(self):
        """For programs that are frozen: there is nothing to do."""

    def get_context(self, method=None):
        """The one context that there is: processes are started in one way."""
        if method in (None, "spawn"):
            return self
        if method in ("fork", "forkserver"):
            raise ValueError(f"the start method {method!r} is not in Aw, which does not fork; use 'spawn'")
        raise ValueError(f"cannot find context for {method!r}")

    def get_start_method(self, allow_none=False):
        return "spawn"

    def set_start_method(self, method, force=False):
        self.get_context(method)

    def get_all_start_methods(self):
        return ["spawn"]

    def set_executable(self, executable):
        """Which interpreter is started."""
        from . import spawn

        spawn.set_executable(executable)

    def set_forkserver_preload(self, module_names):
        """There is no fork server: nothing to do."""

    def get_logger(self):
        """The logger of the package; it has a level and handlers only when the program gives them."""
        import logging

        return logging.getLogger("multiprocessing")

    def log_to_stderr(self, level=None):
        """Has what is logged written to stderr."""
        import logging

        logger = self.get_logger()
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("[%(levelname)s/%(processName)s] %(message)s"))
        logger.addHandler(handler)
        if level:
            logger.setLevel(level)
        return logger

    @property
    def reducer(self):
        import pickle

        return pickle


class SpawnContext(BaseContext):
    """Each process is the interpreter started again."""

    _name = "spawn"


_default_context = SpawnContext()
