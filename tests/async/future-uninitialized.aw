# A future or a task whose __init__ was never called refuses what needs a loop.
import asyncio


class Lazy(asyncio.Future):
    def __init__(self):
        pass


for make in (lambda: asyncio.Future.__new__(asyncio.Future), Lazy, lambda: asyncio.Task.__new__(asyncio.Task)):
    future = make()
    print(future.done(), future.cancelled(), future._asyncio_future_blocking)
    for use in (
        lambda: asyncio.Future.set_result(future, None),
        lambda: asyncio.Future.set_exception(future, ValueError()),
        lambda: future.add_done_callback(print),
        lambda: future.remove_done_callback(print),
        lambda: future.get_loop(),
        lambda: repr(future) and None,
    ):
        try:
            print(use())
        except (RuntimeError, AttributeError) as error:
            print("refused")
# output:
#| False False False
#| refused
#| refused
#| refused
#| refused
#| refused
#| refused
#| False False False
#| refused
#| refused
#| refused
#| refused
#| refused
#| refused
#| False False False
#| refused
#| refused
#| refused
#| refused
#| refused
#| refused
