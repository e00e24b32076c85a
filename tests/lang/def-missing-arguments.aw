# The sentences about missing arguments name every parameter that got nothing.
def attempt(f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except TypeError as error:
        print(error)


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


attempt(one)  # expect: one() missing 1 required positional argument: 'a'
attempt(two)  # expect: two() missing 2 required positional arguments: 'a' and 'b'
attempt(two, 1)  # expect: two() missing 1 required positional argument: 'b'
attempt(two, b=1)  # expect: two() missing 1 required positional argument: 'a'
attempt(four)  # expect: four() missing 3 required positional arguments: 'a', 'b', and 'c'
attempt(keyed)  # expect: keyed() missing 1 required positional argument: 'a'
attempt(keyed, 1)  # expect: keyed() missing 2 required keyword-only arguments: 'k' and 'm'
attempt(keyed, 1, k=2)  # expect: keyed() missing 1 required keyword-only argument: 'm'
attempt(three_keys)
# expect: three_keys() missing 3 required keyword-only arguments: 'k', 'l', and 'm'
