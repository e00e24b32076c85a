"""What is a coroutine, and what makes one."""
from _asyncio import _debug_wanted, _is_coroutine_function, iscoroutine

__all__ = ("iscoroutinefunction", "iscoroutine")

# an object that has it as its attribute of that name counts as a coroutine function
_is_coroutine = object()


def iscoroutinefunction(func):
    """Whether calling `func` gives a coroutine."""
    return _is_coroutine_function(func) or getattr(func, "_is_coroutine", None) is _is_coroutine


def _is_debug_mode():
    """Whether new loops begin in debug mode."""
    return _debug_wanted()


class _Driven:
    """Awaits an object that is no coroutine but can do what one does."""

    def __init__(self, coro):
        self.coro = coro

    def __await__(self):
        coro = self.coro
        step, argument = coro.send, None
        while True:
            try:
                asked = step(argument)
            except StopIteration as stop:
                return stop.value
            try:
                step, argument = coro.send, (yield asked)
            except GeneratorExit:
                coro.close()
                raise
            except BaseException as error:
                step, argument = coro.throw, error


async def _await(coro):
    """What a task drives for such an object."""
    return await (coro if hasattr(type(coro), "__next__") else _Driven(coro))


def _format_coroutine(coro):
    """How a coroutine is shown: its name, whether it runs, and where it stands."""
    name = getattr(coro, "__qualname__", None) or getattr(coro, "__name__", None)
    name = f"{name}()" if name else f"<{type(coro).__name__} without __name__>()"
    running = getattr(coro, "cr_running", None)
    if running is None:
        running = getattr(coro, "gi_running", False)
    code = getattr(coro, "cr_code", None) or getattr(coro, "gi_code", None)
    if not code:
        return f"{name} running" if running else name
    frame = getattr(coro, "cr_frame", None) or getattr(coro, "gi_frame", None)
    if frame is None:
        return f"{name} done, defined at {code.co_filename or '<empty co_filename>'}:{code.co_firstlineno}"
    return f"{name} running at {code.co_filename or '<empty co_filename>'}:{frame.f_lineno}"
