# What follows * must be iterable, what follows ** must be a mapping with string keys.
def show(*args, **kwargs):
    return args, kwargs


def attempt(action):
    try:
        print(action())
    except TypeError as error:
        print(error)


attempt(lambda: show(*3))  # expect: __main__.show() argument after * must be an iterable, not int
attempt(lambda: show(1, *None))  # expect: Value after * must be an iterable, not NoneType
attempt(lambda: show(**3))  # expect: __main__.show() argument after ** must be a mapping, not int
attempt(lambda: show(**[("a", 1)]))
# expect: __main__.show() argument after ** must be a mapping, not list
attempt(lambda: show(**{1: 2}))  # expect: keywords must be strings
attempt(lambda: print(*5))  # expect: print() argument after * must be an iterable, not int
