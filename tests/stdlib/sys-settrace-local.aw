# What a tracer returns is the tracer of that frame; None leaves the frame alone; f_trace_lines and f_trace choose, too.
import sys


def lines(frame, event, arg):
    print("  ", frame.f_code.co_name, event, frame.f_lineno - frame.f_code.co_firstlineno, arg)
    return lines


def no_lines(frame, event, arg):
    print("  ", frame.f_code.co_name, event, arg)
    frame.f_trace_lines = False
    return no_lines


def inner(n):
    m = n * 2
    return m


def outer():
    a = inner(1)
    return a + 1


def only(name, local):
    def calls(frame, event, arg):
        assert event == "call"
        return local(frame, event, arg) if frame.f_code.co_name == name else None

    return calls


for name in ["inner", "outer"]:
    for local in [lines, no_lines]:
        print(name, local.__name__)
        sys.settrace(only(name, local))
        outer()
        sys.settrace(None)


def begins_here():
    sys._getframe().f_trace = lines
    sys.settrace(lines)
    x = 1
    sys.settrace(None)
    x = 2


begins_here()
print(sys.gettrace())


def fails(frame, event, arg):
    raise ValueError(event)


sys.settrace(fails)
try:
    inner(1)
except ValueError as e:
    print(repr(e), sys.gettrace())


def sees(frame, event, arg):
    if event == "return":
        print(sorted(frame.f_locals.items()), frame.f_back.f_code.co_name, frame is frames[0])
    else:
        frames.append(frame)
    return sees


frames = []
sys.settrace(sees)
inner(4)
sys.settrace(None)

# output:
#| inner lines
#|    inner call 0 None
#|    inner line 1 None
#|    inner line 2 None
#|    inner return 2 2
#| inner no_lines
#|    inner call None
#|    inner return 2
#| outer lines
#|    outer call 0 None
#|    outer line 1 None
#|    outer line 2 None
#|    outer return 2 3
#| outer no_lines
#|    outer call None
#|    outer return 3
#|    begins_here line 3 None
#|    begins_here line 4 None
#| None
#| ValueError('call') None
#| [('m', 8), ('n', 4)] <module> True
