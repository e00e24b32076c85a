"""The docstring of this program."""
print(__doc__)  # expect: The docstring of this program.


def f():
    """  Kept as it is.

    Second line.
    """


class C:
    'Single quotes will do'


def g():
    f"no docstring"


def h():
    "a" "b"


print(repr(f.__doc__), C.__doc__, g.__doc__, h.__doc__)
# expect: '  Kept as it is.\n\n    Second line.\n    ' Single quotes will do None ab
