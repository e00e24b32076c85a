# Parameters before a slash can only be given by position; their names stay free for **.
def move(x, y=0, /, **rest):
    return x, y, rest


print(move(1))  # expect: (1, 0, {})
print(move(1, 2))  # expect: (1, 2, {})
print(move(1, x=5, y=6))  # expect: (1, 0, {'x': 5, 'y': 6})


def strict(a, /, b):
    return a, b


print(strict(1, b=2))  # expect: (1, 2)
try:
    strict(a=1, b=2)
except TypeError as error:
    print(error)
    # expect: strict() got some positional-only arguments passed as keyword arguments: 'a'


def two(a, b, /):
    pass


try:
    two(a=1, b=2)
except TypeError as error:
    print(error)
    # expect: two() got some positional-only arguments passed as keyword arguments: 'a, b'
