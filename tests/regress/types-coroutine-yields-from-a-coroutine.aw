import types


async def value():
    return "value"


@types.coroutine
def give():
    return (yield from value())


def plain():
    coroutine = value()
    try:
        yield from coroutine
    except TypeError as error:
        print(error)
    coroutine.close()


try:
    give().send(None)
except StopIteration as stop:
    print(stop.value)
list(plain())
# output:
#| value
#| cannot 'yield from' a coroutine object in a non-coroutine generator
