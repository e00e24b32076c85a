# Names of generators and coroutines can be set; what they say of themselves while they run and while they wait.
def f():
    print(g.gi_running, g.gi_suspended, g.gi_yieldfrom)
    yield from (1, 2)


g = f()
g.__name__ = "other"
g.__qualname__ = "some.other"
print(g.__name__, g.__qualname__, f.__name__, repr(g)[:28])
for value in (5, None):
    try:
        g.__name__ = value
    except TypeError as error:
        print(error)
try:
    del g.__qualname__
except TypeError as error:
    print(error)
print(g.gi_running, g.gi_suspended, next(g), g.gi_running, g.gi_suspended, type(g.gi_yieldfrom).__name__)


async def a():
    yield 1


async def c():
    pass


agen, coroutine = a(), c()
agen.__name__ = coroutine.__qualname__ = "named"
print(agen.__name__, agen.__qualname__, coroutine.__name__, coroutine.__qualname__)
coroutine.close()


class Impostor(Exception):
    def __new__(cls):
        return 5


def catching():
    try:
        yield 1
    except TypeError as error:
        print(error)
        yield 2


g = catching()
print(next(g), g.throw(Impostor))
step = a().__anext__()
try:
    step.send(100)
except TypeError as error:
    print(error)
# output:
#| other some.other f <generator object some.other
#| __name__ must be set to a string object
#| __name__ must be set to a string object
#| __qualname__ must be set to a string object
#| True False None
#| False False 1 False True tuple_iterator
#| named a c named
#| calling <class '__main__.Impostor'> should have returned an instance of BaseException, not int
#| 1 2
#| can't send non-None value to a just-started async generator
