# inspect tells in which state a coroutine or generator is.
import inspect


class Pause:
    def __await__(self):
        yield


async def work():
    await Pause()


def gen():
    yield inspect.getgeneratorstate(g)


c = work()
print(inspect.getcoroutinestate(c))  # expect: CORO_CREATED
c.send(None)
print(inspect.getcoroutinestate(c))  # expect: CORO_SUSPENDED
c.close()
print(inspect.getcoroutinestate(c))  # expect: CORO_CLOSED
g = gen()
print(inspect.getgeneratorstate(g), next(g), inspect.getgeneratorstate(g))
# expect: GEN_CREATED GEN_RUNNING GEN_SUSPENDED
list(g)
print(inspect.getgeneratorstate(g))  # expect: GEN_CLOSED
