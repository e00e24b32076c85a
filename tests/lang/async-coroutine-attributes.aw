# What a coroutine object tells about itself.
class Pause:
    def __await__(self):
        yield


async def work():
    await Pause()


c = work()
print(c.__name__, c.__qualname__, c.cr_running, c.cr_await, c.cr_frame is not None)
# expect: work work False None True
print(c.cr_code.co_name)  # expect: work
c.send(None)
print(type(c.cr_await).__name__, repr(c).split(" at ")[0])
# expect: generator <coroutine object work
c.close()
print(c.cr_frame, c.cr_await)  # expect: None None
unused = work()
try:
    for x in unused:
        pass
except TypeError as error:
    print(error)  # expect: 'coroutine' object is not iterable
try:
    next(unused)
except TypeError as error:
    print(error)  # expect: 'coroutine' object is not an iterator
unused.close()
