"""What programs import from asyncio.base_events: the loop's class and its server, which live elsewhere here."""
from .events import _UnixSelectorEventLoop as BaseEventLoop, _stop_when_done as _run_until_complete_cb
from .servers import Server

__all__ = ("BaseEventLoop", "Server")
