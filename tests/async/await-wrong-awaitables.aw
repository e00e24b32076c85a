# What is refused by await, with CPython's sentences.
import asyncio


class NotAnIterator:
    def __await__(self):
        return 42


class Coroutine:
    def __await__(self):
        return coroutine


class Plain:
    pass


def generator():
    yield 1


async def work():
    return 1


async def main():
    wrong = [None, 1, "text", [work], Plain(), Plain, work, generator()]
    for value in [*wrong, NotAnIterator(), Coroutine()]:
        try:
            await value
        except TypeError as error:
            print(error)  # expect: object NoneType can't be used in 'await' expression
            # expect: object int can't be used in 'await' expression
            # expect: object str can't be used in 'await' expression
            # expect: object list can't be used in 'await' expression
            # expect: object Plain can't be used in 'await' expression
            # expect: object type can't be used in 'await' expression
            # expect: object function can't be used in 'await' expression
            # expect: object generator can't be used in 'await' expression
            # expect: __await__() returned non-iterator of type 'int'
            # expect: __await__() returned a coroutine


coroutine = work()
asyncio.run(main())
coroutine.close()
