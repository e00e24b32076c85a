"""What programs import from asyncio.base_events: the loop's class and its server, which live elsewhere here."""
import socket

from .events import BaseEventLoop, _stop_when_done as _run_until_complete_cb
from .log import logger
from .servers import Server

__all__ = ("BaseEventLoop", "Server")
