# ExitStack leaves what was entered in the opposite order, whatever happens on the way.
from contextlib import ExitStack


class Step:
    def __init__(self, name, fail=None, swallow=False):
        self.name, self.fail, self.swallow = name, fail, swallow

    def __enter__(self):
        print("enter", self.name)
        return self.name

    def __exit__(self, kind, error, traceback):
        print("exit", self.name, repr(error))
        if self.fail:
            raise self.fail
        return self.swallow


with ExitStack() as stack:
    print(stack.enter_context(Step("a")))
    stack.callback(print, "called", end="!\n")
    stack.push(Step("b"))
# expect: enter a
# expect: a
# expect: exit b None
# expect: called!
# expect: exit a None
try:
    with ExitStack() as stack:
        stack.enter_context(Step("c"))
        stack.enter_context(Step("d", fail=ValueError("from d")))
        raise KeyError("first")
except ValueError as error:
    print(repr(error), repr(error.__context__))
# expect: enter c
# expect: enter d
# expect: exit d KeyError('first')
# expect: exit c ValueError('from d')
# expect: ValueError('from d') KeyError('first')
with ExitStack() as stack:
    stack.enter_context(Step("e", swallow=True))
    raise KeyError("gone")
# expect: enter e
# expect: exit e KeyError('gone')
with ExitStack() as stack:
    stack.callback(print, "moved")
    kept = stack.pop_all()
print("not yet")  # expect: not yet
kept.close()  # expect: moved
try:
    ExitStack().enter_context(5)
except TypeError as error:
    print(error)  # expect: 'builtins.int' object does not support the context manager protocol
