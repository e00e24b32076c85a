"""What programs import from asyncio.base_events: the loop's class and its server, which live elsewhere here."""
import socket

from .connections import interleave as _interleave_addrinfos
from .events import BaseEventLoop, _stop_when_done as _run_until_complete_cb
from .log import logger
from .selector_events import set_nodelay as _set_nodelay
from .servers import Server

__all__ = ("BaseEventLoop", "Server")

# When the machine rids itself of cancelled timers that are not at the top.
_MIN_SCHEDULED_TIMER_HANDLES = 100
_MIN_CANCELLED_TIMER_HANDLES_FRACTION = 0.5
MAXIMUM_SELECT_TIMEOUT = 24 * 3600


def _ipaddr_info(host, port, family, type, proto, flowinfo=0, scopeid=0):
    """The one answer of getaddrinfo for a numeric address, without asking; None: it must be asked."""
    if not hasattr(socket, "inet_pton"):
        return None
    if proto not in (0, socket.IPPROTO_TCP, socket.IPPROTO_UDP) or host is None:
        return None
    if type == socket.SOCK_STREAM:
        proto = socket.IPPROTO_TCP
    elif type == socket.SOCK_DGRAM:
        proto = socket.IPPROTO_UDP
    else:
        return None
    if port is None or port in (b"", ""):
        port = 0
    else:
        try:
            port = int(port)  # the name of a service is looked up
        except (TypeError, ValueError):
            return None
    families = (family,) if family != socket.AF_UNSPEC else (socket.AF_INET, socket.AF_INET6)
    if isinstance(host, bytes):
        host = host.decode("idna")
    if "%" in host:
        return None  # an address with a zone
    for candidate in families:
        try:
            socket.inet_pton(candidate, host)
        except OSError:
            continue
        address = (host, port, flowinfo, scopeid) if candidate == socket.AF_INET6 else (host, port)
        return candidate, type, proto, "", address
    return None
