# A StopIteration that escapes from a generator's body is a RuntimeError.
def f():
    yield 1
    raise StopIteration("oops")


g = f()
print(next(g))  # expect: 1
try:
    next(g)
except RuntimeError as error:
    print(error, repr(error.__cause__))
    # expect: generator raised StopIteration StopIteration('oops')


def g2():
    while True:
        yield next(iter([]))


try:
    list(g2())
except RuntimeError as error:
    print(error)  # expect: generator raised StopIteration
