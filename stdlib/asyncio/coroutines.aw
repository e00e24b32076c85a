"""What is a coroutine, and what makes one."""
from _asyncio import _is_coroutine_function, iscoroutine

__all__ = ("iscoroutinefunction", "iscoroutine")

# an object that has it as its attribute of that name counts as a coroutine function
_is_coroutine = object()


def iscoroutinefunction(func):
    """Whether calling `func` gives a coroutine."""
    return _is_coroutine_function(func) or getattr(func, "_is_coroutine", None) is _is_coroutine


async def _await(awaitable):
    """What a task drives for an object that is no coroutine but can do what one does."""
    return await awaitable
