# A loop that the program has written itself: futures and tasks give their steps to its call_soon().
import asyncio
import contextvars


class Loop(asyncio.AbstractEventLoop):
    def __init__(self):
        self.queue = []
        self.running = False

    def get_debug(self):
        return False

    def call_soon(self, callback, *args, context=None):
        handle = asyncio.Handle(callback, args, self, context)
        self.queue.append(handle)
        return handle

    def call_exception_handler(self, context):
        print("handler:", context["message"].split(" at ")[0], repr(context.get("exception")))

    def create_future(self):
        return asyncio.Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        return asyncio.Task(coro, loop=self, name=name, context=context)

    def run_until_complete(self, future):
        asyncio._set_running_loop(self)
        try:
            future = asyncio.ensure_future(future, loop=self)
            turns = 0
            while not future.done():
                turns += 1
                batch, self.queue = self.queue, []
                if not batch:
                    raise RuntimeError("nothing to do")
                for handle in batch:
                    if not handle.cancelled():
                        handle._run()
            return future.result()
        finally:
            asyncio._set_running_loop(None)


colour = contextvars.ContextVar("colour", default="none")


async def child(n):
    colour.set(n)
    await asyncio.sleep(0)
    print("child", n, colour.get(), asyncio.current_task().get_name())
    return n * n


async def main():
    loop = asyncio.get_running_loop()
    print(type(loop).__name__)  # expect: Loop
    tasks = [asyncio.create_task(child(n), name=f"c{n}") for n in (1, 2)]
    print(len(asyncio.all_tasks()))  # expect: 3
    print(await asyncio.gather(*tasks), colour.get())
    # expect: child 1 1 c1
    # expect: child 2 2 c2
    # expect: [1, 4] none
    future = loop.create_future()
    print(future.get_loop() is loop, future)  # expect: True <Future pending>
    future.add_done_callback(lambda done: print("done:", done.result()))
    loop.call_soon(future.set_result, 7)
    print(await future)
    # expect: done: 7
    # expect: 7
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    # expect: handler: Exception in callback main.<locals>.<lambda>() ZeroDivisionError('division by zero')
    waiting = asyncio.create_task(asyncio.Event().wait())
    await asyncio.sleep(0)
    waiting.cancel("no more")
    try:
        await waiting
    except asyncio.CancelledError as error:
        print("cancelled:", error)  # expect: cancelled: no more
    try:
        await asyncio.new_event_loop().create_future()
    except RuntimeError as error:
        print("attached to a different loop" in str(error))  # expect: True
    return "end"


loop = Loop()
print(loop.run_until_complete(main()))  # expect: end
print(asyncio._get_running_loop())  # expect: None
print(asyncio.run(child(3)))
# expect: child 3 3 Task-5
# expect: 9


class Logged(asyncio.SelectorEventLoop):
    """Ours, with a call_soon() of its own."""

    calls = 0

    def call_soon(self, callback, *args, context=None):
        self.calls += 1
        return super().call_soon(callback, *args, context=context)


with asyncio.Runner(loop_factory=Logged) as runner:
    print(runner.run(child(4)), runner.get_loop().calls >= 3)
    # expect: child 4 4 Task-8
    # expect: 16 True
