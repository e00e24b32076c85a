"""Calling blocking functions without blocking the loop."""
from . import events

__all__ = ("to_thread",)


async def to_thread(func, /, *args, **kwargs):
    """Awaits func(*args, **kwargs), called in another thread."""
    loop = events.get_running_loop()
    return await loop.run_in_executor(None, lambda: func(*args, **kwargs))
