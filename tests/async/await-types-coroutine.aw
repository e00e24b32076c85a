# inspect and asyncio tell coroutines, coroutine functions and awaitables apart.
import asyncio
import inspect


async def work():
    return 1


async def numbers():
    yield 1


def plain():
    return work()


def generator():
    yield 1


class Awaitable:
    def __await__(self):
        yield


class Machine:
    async def start(self):
        pass


coroutine, items = work(), generator()
print("coroutine functions")  # expect: coroutine functions
for function in (work, numbers, plain, generator, Machine.start, Machine().start, print, Awaitable):
    print(
        asyncio.iscoroutinefunction(function),
        inspect.iscoroutinefunction(function),
        inspect.isasyncgenfunction(function),
        inspect.isgeneratorfunction(function),
    )  # expect: True True False False
        # expect: False False True False
        # expect: False False False False
        # expect: False False False True
        # expect: True True False False
        # expect: True True False False
        # expect: False False False False
        # expect: False False False False
print("objects")  # expect: objects
for thing in (coroutine, items, numbers(), Awaitable(), work, 42):
    print(
        asyncio.iscoroutine(thing),
        inspect.iscoroutine(thing),
        inspect.isawaitable(thing),
        inspect.isasyncgen(thing),
        inspect.isgenerator(thing),
    )  # expect: True True True False False
        # expect: True False False False True
        # expect: False False False True False
        # expect: False False True False False
        # expect: False False False False False
        # expect: False False False False False
coroutine.close()
