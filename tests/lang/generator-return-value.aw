# The value of return travels in StopIteration, and is the value of yield from.
def inner():
    yield 1
    return "result"


def outer():
    got = yield from inner()
    yield "outer got " + got
    return 3


print(list(outer()))  # expect: [1, 'outer got result']
g = inner()
next(g)
try:
    next(g)
except StopIteration as stop:
    print(repr(stop), stop.value, stop.args)  # expect: StopIteration('result') result ('result',)


def returns_tuple():
    return (1, 2)
    yield


try:
    next(returns_tuple())
except StopIteration as stop:
    print(stop.value)  # expect: (1, 2)
