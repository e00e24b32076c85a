# The sentences about missing arguments name every parameter that got nothing.
def attempt(f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except TypeError as error:
        print(error)  # expect: one() missing 1 required positional argument: 'a'
        # expect: two() missing 2 required positional arguments: 'a' and 'b'
        # expect: two() missing 1 required positional argument: 'b'
        # expect: two() missing 1 required positional argument: 'a'
        # expect: four() missing 3 required positional arguments: 'a', 'b', and 'c'
        # expect: keyed() missing 1 required positional argument: 'a'
        # expect: keyed() missing 2 required keyword-only arguments: 'k' and 'm'
        # expect: keyed() missing 1 required keyword-only argument: 'm'
        # expect: three_keys() missing 3 required keyword-only arguments: 'k', 'l', and 'm'


def one(a):
    pass


def two(a, b):
    pass


def four(a, b, c, d=0):
    pass


def keyed(a, *, k, m):
    pass


def three_keys(*, k, l, m):
    pass


attempt(one)
attempt(two)
attempt(two, 1)
attempt(two, b=1)
attempt(four)
attempt(keyed)
attempt(keyed, 1)
attempt(keyed, 1, k=2)
attempt(three_keys)
