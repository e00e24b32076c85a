# What a frame's object is asked for does not keep the frame's variables alive.
import sys
import weakref


class Held:
    pass


def walks():
    held = Held()
    ref = weakref.ref(held)
    sys._getframe()
    frame = sys._getframe().f_back
    del held
    return ref() is None


def asks(keep):
    held = Held()
    ref = weakref.ref(held)
    variables = sys._getframe().f_locals if keep else None
    del held
    alive = ref() is not None
    return alive


print(walks(), asks(False), asks(True))


def inner(n):
    x = n
    frame = sys._getframe()
    x = n + 1
    return frame


first, second = inner(1), inner(5)
print(first.f_locals["x"], second.f_locals["x"], first is second, first.f_lineno == second.f_lineno)


def fails(n):
    frames.append(sys._getframe())
    y = n
    raise ValueError


frames = []
for n in range(2):
    try:
        fails(n)
    except ValueError as e:
        print(e.__traceback__.tb_next.tb_frame is frames[-1])
print([f.f_locals["y"] for f in frames])

# output:
#| True False True
#| 2 6 False True
#| True
#| True
#| [0, 1]
