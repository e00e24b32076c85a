# contextmanager makes a context manager of a generator, which may also decorate a function.
from contextlib import closing, contextmanager, nullcontext, suppress


@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    except ZeroDivisionError:
        print("caught")
    finally:
        print(f"</{name}>")


with tag("a") as value:
    print(value)
# expect: <a>
# expect: A
# expect: </a>
with tag("b"):
    1 / 0
# expect: <b>
# expect: caught
# expect: </b>


@tag("c")
def decorated(x):
    print("in", x)


decorated(1)
# expect: <c>
# expect: in 1
# expect: </c>


@contextmanager
def wrong(times):
    for _ in range(times):
        yield


for times in 0, 2:
    try:
        with wrong(times):
            pass
    except RuntimeError as error:
        print(error)
# expect: generator didn't yield
# expect: generator didn't stop
with suppress(KeyError, IndexError):
    {}["x"]
with nullcontext(5) as five:
    print(five)  # expect: 5


class Door:
    def close(self):
        print("closed")


with closing(Door()):
    print("open")
# expect: open
# expect: closed
try:
    with tag("d"):
        raise StopIteration("kept")
except StopIteration as error:
    print(repr(error))
# expect: <d>
# expect: </d>
# expect: StopIteration('kept')
