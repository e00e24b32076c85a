# What a coroutine shows of itself: its code, its frame, whether it runs, what it awaits.
class Wait:
    def __await__(self):
        print("running:", inner.cr_running, outer.cr_running)
        yield "waiting"


async def wait():
    await Wait()


async def outermost(coroutine):
    await coroutine


inner = wait()
outer = outermost(inner)
print(outer.__name__, outer.__qualname__, outer.cr_code.co_name)
print(outer.cr_running, outer.cr_frame is not None, outer.cr_await)
print(outer.send(None))
print(outer.cr_await is inner, type(inner.cr_await).__name__, outer.cr_running)
print(outer.cr_frame.f_lineno, inner.cr_frame.f_lineno)
try:
    outer.send(None)
except StopIteration:
    print(outer.cr_frame, outer.cr_await)

# output:
#| outermost outermost outermost
#| False True None
#| running: True True
#| waiting
#| True generator False
#| 13 9
#| None None
