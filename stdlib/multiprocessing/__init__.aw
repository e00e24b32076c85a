"""Processes as one uses threads: each is the interpreter started again (method "spawn")."""
from . import context
from .connection import Pipe
from .context import AuthenticationError, BufferTooShort, ProcessError, TimeoutError
from .process import Process, active_children, current_process, parent_process
from .queues import JoinableQueue, Queue, SimpleQueue
from .synchronize import Barrier, BoundedSemaphore, Condition, Event, Lock, RLock, Semaphore

__all__ = [
    "Array", "AuthenticationError", "Barrier", "BoundedSemaphore", "BufferTooShort", "Condition", "Event", "JoinableQueue",
    "Lock", "Manager", "Pipe", "Pool", "Process", "ProcessError", "Queue", "RLock", "RawArray", "RawValue", "Semaphore",
    "SimpleQueue", "TimeoutError", "Value", "active_children", "allow_connection_pickling", "cpu_count", "current_process",
    "freeze_support", "get_all_start_methods", "get_context", "get_logger", "get_start_method", "log_to_stderr",
    "parent_process", "reducer", "set_executable", "set_forkserver_preload", "set_start_method",
]  # fmt: skip

# What is loaded only when it is used comes from the context.
for _name in __all__:
    if _name not in globals() and hasattr(context.BaseContext, _name):
        globals()[_name] = getattr(context._default_context, _name)
del _name


def allow_connection_pickling():
    """Connections can always be given to processes: nothing to do."""
