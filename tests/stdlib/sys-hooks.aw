# sys.unraisablehook, sys.breakpointhook and the hooks of asynchronous generators.
import sys


class D:
    def __del__(self):
        raise ValueError("x")


def hook(u):
    print(type(u), type(u).__module__, u.err_msg, u.object is D.__del__, len(u), u.exc_value, u.exc_traceback is not None)


sys.unraisablehook = hook
d = D(); del d
sys.unraisablehook = sys.__unraisablehook__
try:
    sys.unraisablehook(1)
except TypeError as e:
    print(e)
print(sys.get_asyncgen_hooks())
for a in [(1,), (None, 2)]:
    try:
        sys.set_asyncgen_hooks(*a)
    except TypeError as e:
        print(e)


async def ag():
    try:
        yield 1
    finally:
        pass


def first(g):
    print("first", g.__name__)


def fin(g):
    print("final", g.__name__)


sys.set_asyncgen_hooks(first, fin)
print(sys.get_asyncgen_hooks().finalizer is fin)
g = ag()
a = g.__anext__()
try:
    a.send(None)
except StopIteration as e:
    print(e.value)
del a
g = None
sys.set_asyncgen_hooks(firstiter=None, finalizer=None)
print(sys.get_asyncgen_hooks())


def bp(*a, **k):
    print("bp", a, k); return 5


sys.breakpointhook = bp
print(breakpoint(1, x=2))
sys.breakpointhook = sys.__breakpointhook__
import os
os.environ["PYTHONBREAKPOINT"] = "0"
print(breakpoint())
os.environ["PYTHONBREAKPOINT"] = "builtins.print"
breakpoint("hello", end="!\n")
os.environ["PYTHONBREAKPOINT"] = "int"
print(breakpoint("7"))
import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    for v in ("nosuch.thing", ".", "foo.", ".int"):
        os.environ["PYTHONBREAKPOINT"] = v
        breakpoint()
for x in w:
    print(x.message, x.category.__name__)

# output:
#| <class 'UnraisableHookArgs'> builtins None True 5 x True
#| sys.unraisablehook argument type must be UnraisableHookArgs
#| asyncgen_hooks(firstiter=None, finalizer=None)
#| callable firstiter expected, got int
#| callable finalizer expected, got int
#| True
#| first ag
#| 1
#| final ag
#| asyncgen_hooks(firstiter=None, finalizer=None)
#| bp (1,) {'x': 2}
#| 5
#| None
#| hello!
#| 7
#| Ignoring unimportable $PYTHONBREAKPOINT: "nosuch.thing" RuntimeWarning
#| Ignoring unimportable $PYTHONBREAKPOINT: "." RuntimeWarning
#| Ignoring unimportable $PYTHONBREAKPOINT: "foo." RuntimeWarning
#| Ignoring unimportable $PYTHONBREAKPOINT: ".int" RuntimeWarning
