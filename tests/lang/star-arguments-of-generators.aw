# Unpacking iterables that fail or that are consumed by the call.
def numbers():
    yield 1
    yield 2
    raise ValueError("third")


def show(*args):
    return args


try:
    show(*numbers())
except ValueError as error:
    print(error)  # expect: third
it = iter(range(5))
print(show(next(it), *it, *it))  # expect: (0, 1, 2, 3, 4)
try:
    [*numbers()]
except ValueError as error:
    print(error)  # expect: third
try:
    show(**{"a": 1})
except TypeError as error:
    print(error)  # expect: show() got an unexpected keyword argument 'a'
pairs = zip("ab", [1, 2])
print(dict(**dict(pairs)), list(pairs))  # expect: {'a': 1, 'b': 2} []
