# Frames: the stack, the frames of a traceback, their variables, clear().
import inspect
import sys


def inner(x):
    local = x + 1
    return [(info.function, info.lineno, info.code_context, info.index) for info in inspect.stack()], local


def outer():
    return inner(5)


for info in outer()[0]:
    if info[0] != "<listcomp>":
        print(*info)


def fails(value):
    kept = value * 2
    raise KeyError(kept)


try:
    fails(4)
except KeyError as error:
    tb = error.__traceback__.tb_next
    print(tb.tb_frame.f_locals, tb.tb_frame.f_code.co_name, tb.tb_lineno)
    print([info.function for info in inspect.trace()])
    print(tuple(inspect.getframeinfo(tb))[1:])
    print(error.__traceback__.tb_frame.f_back is None)


def arguments(a, *b, c=1, **d):
    frame = inspect.currentframe()
    values = inspect.getargvalues(frame)
    print(inspect.formatargvalues(values.args, values.varargs, values.keywords, values.locals))
    before = frame.f_lineno
    later = 1
    print(frame.f_lineno - before, frame.f_locals["later"], frame.f_locals is frame.f_locals, frame.f_back.f_code.co_name)
    print(frame.f_builtins["len"] is len, frame.f_globals is globals(), frame.f_trace, frame.f_lasti > 0)
    try:
        frame.clear()
    except RuntimeError as error:
        print(error)


arguments(1, 2, c=3, e=4)


def generator():
    try:
        variable = 1
        yield variable
    finally:
        print("closed")


g = generator()
print(g.gi_frame.f_lasti >= -1, g.gi_frame.f_locals)
next(g)
frame = g.gi_frame
print(frame.f_locals, inspect.getgeneratorlocals(g), frame.f_back)
frame.clear()
print(g.gi_frame, frame.f_locals, inspect.getgeneratorstate(g))

# output:
#| inner 8 ['    return [(info.function, info.lineno, info.code_context, info.index) for info in inspect.stack()], local\n'] 0
#| outer 12 ['    return inner(5)\n'] 0
#| <module> 15 ['for info in outer()[0]:\n'] 0
#| {'value': 4, 'kept': 8} fails 22
#| ['<module>', 'fails']
#| (22, 'fails', ['    raise KeyError(kept)\n'], 0)
#| True
#| (a=1, c=3, *b=(2,), **d={'e': 4})
#| 2 1 True <module>
#| True True None True
#| cannot clear an executing frame
#| True {}
#| {'variable': 1} {'variable': 1} None
#| closed
#| None {'variable': 1} GEN_CLOSED
