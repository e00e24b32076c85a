# sys.settrace() hears of calls, lines, exceptions and returns.
import sys

events = []


def tracer(frame, event, arg):
    line = frame.f_lineno - frame.f_code.co_firstlineno
    shown = arg[0].__name__ if event == "exception" else arg
    events.append(f"{frame.f_code.co_name} +{line} {event} {shown}")
    return tracer


def show(function, *args):
    sys.settrace(tracer)
    try:
        function(*args)
    except ValueError:
        pass
    finally:
        sys.settrace(None)
    for event in events:
        print(event)
    print("--")
    events.clear()


class Manager:
    def __enter__(self):
        return 5

    def __exit__(self, *args):
        return False


def branches(a):
    if a > 1:
        b = 1
    else:
        b = 2
    for i in range(2):
        if i == 1:
            break
    while b < 3:
        b += 1
        continue
    return (
        a,
        b,
    )


def errors():
    try:
        1 / 0
    except ZeroDivisionError as e:
        pass
    else:
        never = 1
    finally:
        done = 1
    with Manager() as m:
        raise ValueError


def generator():
    x = yield 1
    try:
        yield 2
    finally:
        x = 3


def drive():
    for item in generator():
        last = item
    return [
        n
        for n in range(2)
    ]


def ways_out():
    for i in range(3):
        try:
            if i == 0:
                continue
            if i == 1:
                break
        finally:
            i = 5
    try:
        return 7
    finally:
        i = 6


show(branches, 2)
show(errors)
show(drive)
show(ways_out)

# output:
#| branches +0 call None
#| branches +1 line None
#| branches +2 line None
#| branches +5 line None
#| branches +6 line None
#| branches +5 line None
#| branches +6 line None
#| branches +7 line None
#| branches +8 line None
#| branches +9 line None
#| branches +10 line None
#| branches +8 line None
#| branches +9 line None
#| branches +10 line None
#| branches +8 line None
#| branches +12 line None
#| branches +13 line None
#| branches +11 line None
#| branches +11 return (2, 3)
#| --
#| errors +0 call None
#| errors +1 line None
#| errors +2 line None
#| errors +2 exception ZeroDivisionError
#| errors +3 line None
#| errors +4 line None
#| errors +8 line None
#| errors +9 line None
#| __enter__ +0 call None
#| __enter__ +1 line None
#| __enter__ +1 return 5
#| errors +10 line None
#| errors +10 exception ValueError
#| errors +9 line None
#| __exit__ +0 call None
#| __exit__ +1 line None
#| __exit__ +1 return False
#| errors +10 return None
#| --
#| drive +0 call None
#| drive +1 line None
#| generator +0 call None
#| generator +1 line None
#| generator +1 return 1
#| drive +2 line None
#| drive +1 line None
#| generator +1 call None
#| generator +2 line None
#| generator +3 line None
#| generator +3 return 2
#| drive +2 line None
#| drive +1 line None
#| generator +3 call None
#| generator +5 line None
#| generator +5 return None
#| drive +3 line None
#| drive +5 line None
#| drive +3 line None
#| <listcomp> +0 call None
#| <listcomp> +0 line None
#| <listcomp> +2 line None
#| <listcomp> +1 line None
#| <listcomp> +0 line None
#| <listcomp> +0 line None
#| <listcomp> +2 line None
#| <listcomp> +1 line None
#| <listcomp> +0 line None
#| <listcomp> +0 line None
#| <listcomp> +0 return [0, 1]
#| drive +3 return [0, 1]
#| --
#| ways_out +0 call None
#| ways_out +1 line None
#| ways_out +2 line None
#| ways_out +3 line None
#| ways_out +4 line None
#| ways_out +8 line None
#| ways_out +1 line None
#| ways_out +2 line None
#| ways_out +3 line None
#| ways_out +5 line None
#| ways_out +6 line None
#| ways_out +8 line None
#| ways_out +9 line None
#| ways_out +10 line None
#| ways_out +12 line None
#| ways_out +12 return 7
#| --
