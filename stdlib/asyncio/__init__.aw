"""Asynchronous programs: coroutines, tasks and the event loop that drives them."""
from .coroutines import *
from .events import *
from .exceptions import *
from .futures import *
from .runners import *
from .tasks import *
from .locks import *
from .queues import *
from .taskgroups import *
from .threads import *
from .timeouts import *

# What many programs never need is loaded at its first use.
_LATER = {
    "streams": (
        "StreamReader", "StreamWriter", "StreamReaderProtocol", "open_connection", "start_server",
        "open_unix_connection", "start_unix_server",
    ),
    "protocols": ("BaseProtocol", "Protocol", "DatagramProtocol", "SubprocessProtocol", "BufferedProtocol"),
    "transports": (
        "BaseTransport", "ReadTransport", "WriteTransport", "Transport", "DatagramTransport", "SubprocessTransport",
    ),
    "servers": ("Server",),
    "unix_events": (
        "AbstractChildWatcher", "SafeChildWatcher", "FastChildWatcher", "PidfdChildWatcher", "MultiLoopChildWatcher",
        "ThreadedChildWatcher",
    ),
    "subprocess": ("create_subprocess_exec", "create_subprocess_shell"),
}  # fmt: skip
_home_of = {name: module for module, names in _LATER.items() for name in names}
__all__ = (
    *events.__all__, *coroutines.__all__, *exceptions.__all__, *futures.__all__, *runners.__all__, *tasks.__all__,
    *locks.__all__, *queues.__all__, *threads.__all__, *timeouts.__all__, *_home_of,
)  # fmt: skip
_home_of.update(
    (module, module)
    for module in (
        *_LATER, "base_events", "base_futures", "base_subprocess", "base_tasks", "connections", "constants",
        "format_helpers", "log", "mixins", "pipes", "selector_events", "sslproto", "staggered", "trsock", "turns",
    )
)  # fmt: skip

def __getattr__(name):
    if name not in _home_of:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = __import__("asyncio." + _home_of[name], fromlist=("*",))
    value = module if name == _home_of[name] else getattr(module, name)
    globals()[name] = value
    return value


def __dir__():
    return sorted({*globals(), *_home_of})
