"""What programs import from asyncio.unix_events: the loop and the policy of this platform."""
from .events import DefaultEventLoopPolicy, SelectorEventLoop, _UnixSelectorEventLoop

_UnixDefaultEventLoopPolicy = DefaultEventLoopPolicy

__all__ = ("SelectorEventLoop", "DefaultEventLoopPolicy")
