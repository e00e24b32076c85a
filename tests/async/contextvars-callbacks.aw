# Callbacks run in a copy of the context in which they were registered, or in the one they were given.
import asyncio
from contextvars import ContextVar, copy_context

var = ContextVar("var")


def show(what):
    print(what if isinstance(what, str) else "done", var.get())
    var.set("changed by a callback")


async def main():
    loop = asyncio.get_running_loop()
    var.set("first")
    given = copy_context()
    given.run(var.set, "given")
    loop.call_soon(show, "soon")
    loop.call_later(0.001, show, "later")
    loop.call_soon(show, "soon with context", context=given)
    future = loop.create_future()
    future.add_done_callback(show)
    future.add_done_callback(show, context=given)
    var.set("second")
    future.set_result(None)
    await asyncio.sleep(0.01)
    # expect: soon first
    # expect: soon with context given
    # expect: done first
    # expect: done changed by a callback
    # expect: later first
    print(var.get(), given[var])  # expect: second changed by a callback


asyncio.run(main())
