"""Calling blocking functions without blocking the loop."""
import contextvars

from . import events

__all__ = ("to_thread",)


async def to_thread(func, /, *args, **kwargs):
    """Awaits func(*args, **kwargs), called in another thread."""
    loop = events.get_running_loop()
    context = contextvars.copy_context()
    return await loop.run_in_executor(None, lambda: context.run(func, *args, **kwargs))
