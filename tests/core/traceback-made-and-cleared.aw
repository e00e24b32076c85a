# types.TracebackType makes traceback objects; tb_frame.clear() lets go of what a frame held.
import sys
import types
import weakref

frame = sys._getframe()
tb = types.TracebackType(None, frame, 1, 5)
print(tb.tb_lineno, tb.tb_lasti, tb.tb_frame is frame, tb.tb_next)
again = types.TracebackType(tb_next=tb, tb_frame=frame, tb_lasti=0, tb_lineno=7)
print(again.tb_next is tb)
for args in [(1, frame, 1, 2), (None, 1, 2, 3), (None, frame, "x", 2), (None, frame, 1, "x")]:
    try:
        types.TracebackType(*args)
    except TypeError as e:
        print(e)


class Held:
    pass


def fails(held):
    raise ValueError


held = Held()
ref = weakref.ref(held)
try:
    fails(held)
except ValueError as e:
    exception = e
del held
print(ref() is not None)
exception.__traceback__.tb_next.tb_frame.clear()
print(ref())

# output:
#| 5 1 True None
#| True
#| expected traceback object or None, got 'int'
#| TracebackType() argument 'tb_frame' must be frame, not int
#| 'str' object cannot be interpreted as an integer
#| 'str' object cannot be interpreted as an integer
#| True
#| None
