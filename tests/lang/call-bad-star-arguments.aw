# What follows * must be iterable, what follows ** must be a mapping with string keys.
def show(*args, **kwargs):
    return args, kwargs


def attempt(action):
    try:
        print(action())
    except TypeError as error:
        print(error)  # expect: __main__.show() argument after * must be an iterable, not int
        # expect: Value after * must be an iterable, not NoneType
        # expect: __main__.show() argument after ** must be a mapping, not int
        # expect: __main__.show() argument after ** must be a mapping, not list
        # expect: keywords must be strings
        # expect: print() argument after * must be an iterable, not int


attempt(lambda: show(*3))
attempt(lambda: show(1, *None))
attempt(lambda: show(**3))
attempt(lambda: show(**[("a", 1)]))
attempt(lambda: show(**{1: 2}))
attempt(lambda: print(*5))
