# The same call, made often: it follows defaults that are changed between two calls, and functions that share code.


def area(width, height=2, *, depth=1, scale=1):
    return (width, height, depth, scale)


def several(f):
    for _ in range(4):
        result = f(3), f(3, scale=5), f(height=7, width=6)
    print(*result)


several(area)  # expect: (3, 2, 1, 1) (3, 2, 1, 5) (6, 7, 1, 1)
area.__defaults__ = (20,)
several(area)  # expect: (3, 20, 1, 1) (3, 20, 1, 5) (6, 7, 1, 1)
area.__defaults__ = (10, 20)
several(area)  # expect: (3, 20, 1, 1) (3, 20, 1, 5) (6, 7, 1, 1)
area.__kwdefaults__["depth"] = 9
several(area)  # expect: (3, 20, 9, 1) (3, 20, 9, 5) (6, 7, 9, 1)
del area.__kwdefaults__["depth"]
area.__kwdefaults__["depth"] = 8
several(area)  # expect: (3, 20, 8, 1) (3, 20, 8, 5) (6, 7, 8, 1)
area.__kwdefaults__ = {"scale": 4, "depth": 6}
several(area)  # expect: (3, 20, 6, 4) (3, 20, 6, 5) (6, 7, 6, 4)
area.__kwdefaults__ = None
try:
    several(area)
except TypeError as error:
    print(error)  # expect: area() missing 2 required keyword-only arguments: 'depth' and 'scale'
area.__kwdefaults__ = {"scale": 1, "depth": 1}
area.__defaults__ = None
try:
    several(area)
except TypeError as error:
    print(error)  # expect: area() missing 1 required positional argument: 'height'


def make(start):
    def shift(x, by=start, *rest, sign=-start, **options):
        options["own"] = len(options)
        return x, by, rest, sign, options

    return shift


# expect: (1, 0, (), 0, {'own': 0}) (1, 0, (), 5, {'a': 7, 'own': 1}) (1, 2, (3, 4), 0, {'b': 0, 'c': 1, 'own': 2})
# expect: (1, 1, (), -1, {'own': 0}) (1, 1, (), 5, {'a': 7, 'own': 1}) (1, 2, (3, 4), -1, {'b': 1, 'c': 1, 'own': 2})
# expect: (1, 2, (), -2, {'own': 0}) (1, 2, (), 5, {'a': 7, 'own': 1}) (1, 2, (3, 4), -2, {'b': 2, 'c': 1, 'own': 2})
for i in range(3):
    shift = make(i)
    print(shift(1), shift(1, a=7, sign=5), shift(1, 2, 3, 4, b=i, c=1))
