# format_exc gives the text that CPython prints: frames, lines of source with their marks, causes, groups.
import traceback


def show(text):
    """Paths differ from place to place: they are left out."""
    for line in text.splitlines():
        before, file, after = line.partition('File "')
        print(before + 'File' + after.partition('"')[2] if file else line)


def divide(x):
    return 1 / x


try:
    try:
        divide(0)
    except ZeroDivisionError as error:
        raise ValueError("bad") from error
except ValueError:
    show(traceback.format_exc())
# expect: Traceback (most recent call last):
# expect:   File, line 18, in <module>
# expect:     divide(0)
# expect:   File, line 13, in divide
# expect:     return 1 / x
# expect:            ~~^~~
# expect: ZeroDivisionError: division by zero
# expect:
# expect: The above exception was the direct cause of the following exception:
# expect:
# expect: Traceback (most recent call last):
# expect:   File, line 20, in <module>
# expect:     raise ValueError("bad") from error
# expect: ValueError: bad


def down(n):
    return down(n - 1) if n else {"a": 1}["a"]["b"] + 2


try:
    down(9)
except TypeError as error:
    show("".join(traceback.format_exception(error)))
# expect: Traceback (most recent call last):
# expect:   File, line 44, in <module>
# expect:     down(9)
# expect:   File, line 40, in down
# expect:     return down(n - 1) if n else {"a": 1}["a"]["b"] + 2
# expect:            ^^^^^^^^^^^
# expect:   File, line 40, in down
# expect:     return down(n - 1) if n else {"a": 1}["a"]["b"] + 2
# expect:            ^^^^^^^^^^^
# expect:   File, line 40, in down
# expect:     return down(n - 1) if n else {"a": 1}["a"]["b"] + 2
# expect:            ^^^^^^^^^^^
# expect:   [Previous line repeated 7 more times]
# expect: TypeError: 'int' object is not subscriptable
try:
    raise ExceptionGroup("g", [ValueError(1), TypeError("t")])
except ExceptionGroup:
    show(traceback.format_exc())
# expect:   + Exception Group Traceback (most recent call last):
# expect:   |   File, line 62, in <module>
# expect:   |     raise ExceptionGroup("g", [ValueError(1), TypeError("t")])
# expect:   | ExceptionGroup: g (2 sub-exceptions)
# expect:   +-+---------------- 1 ----------------
# expect:     | ValueError: 1
# expect:     +---------------- 2 ----------------
# expect:     | TypeError: t
# expect:     +------------------------------------
