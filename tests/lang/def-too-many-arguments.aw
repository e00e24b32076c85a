# The sentences about too many positional arguments.
def attempt(f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except TypeError as error:
        print(error)


def none():
    pass


def one(a):
    pass


def two(a, b):
    pass


def some(a, b=1):
    pass


def keyed(a, *, k=0):
    pass


def keys(a, *, k, m):
    pass


attempt(none, 1)  # expect: none() takes 0 positional arguments but 1 was given
attempt(none, 1, 2)  # expect: none() takes 0 positional arguments but 2 were given
attempt(one, 1, 2)  # expect: one() takes 1 positional argument but 2 were given
attempt(two, 1, 2, 3)  # expect: two() takes 2 positional arguments but 3 were given
attempt(some, 1, 2, 3)  # expect: some() takes from 1 to 2 positional arguments but 3 were given
attempt(keyed, 1, 2)  # expect: keyed() takes 1 positional argument but 2 were given
attempt(keyed, 1, 2, k=3)
# expect: keyed() takes 1 positional argument but 2 positional arguments (and 1 keyword-only argument) were given
attempt(keys, 1, 2, 3, k=3, m=4)
# expect: keys() takes 1 positional argument but 3 positional arguments (and 2 keyword-only arguments) were given
