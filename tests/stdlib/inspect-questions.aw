# inspect answers what kind of thing a value is.
import inspect


async def coroutine_function():
    pass


async def async_generator():
    yield


def generator():
    yield


def plain():
    pass


class C:
    def method(self):
        pass


class Awaitable:
    def __await__(self):
        yield


c = coroutine_function()
print(inspect.iscoroutinefunction(coroutine_function), inspect.iscoroutinefunction(plain))
# expect: True False
print(inspect.iscoroutine(c), inspect.iscoroutine(coroutine_function), inspect.isawaitable(c))
# expect: True False True
print(inspect.isawaitable(Awaitable()), inspect.isawaitable(5), inspect.isawaitable(generator()))
# expect: True False False
print(inspect.isgeneratorfunction(generator), inspect.isgenerator(generator()))  # expect: True True
print(inspect.isasyncgenfunction(async_generator), inspect.isasyncgen(async_generator()))
# expect: True True
print(inspect.isfunction(plain), inspect.isfunction(len))  # expect: True False
print(inspect.isbuiltin(len), inspect.isclass(C))  # expect: True True
print(inspect.ismethod(C().method), inspect.ismodule(inspect), inspect.isclass(c))
# expect: True True False
c.close()
