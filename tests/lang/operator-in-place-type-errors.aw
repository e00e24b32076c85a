# Augmented assignment names its own operator in the error.
def attempt(action):
    try:
        action()
    except TypeError as error:
        print(error)  # expect: unsupported operand type(s) for +=: 'int' and 'str'
        # expect: can only concatenate str (not "int") to str
        # expect: 'int' object is not iterable
        # expect: can only concatenate tuple (not "list") to tuple
        # expect: unsupported operand type(s) for -=: 'NoneType' and 'int'
        # expect: unsupported operand type(s) for -=: 'set' and 'list'
        # expect: unsupported operand type(s) for **=: 'str' and 'int'
        # expect: unsupported operand type(s) for |=: 'list' and 'dict'


def plus(x, y):
    x += y


def minus(x, y):
    x -= y


def power(x, y):
    x **= y


def union(x, y):
    x |= y


attempt(lambda: plus(1, "a"))
attempt(lambda: plus("a", 1))
attempt(lambda: plus([], 1))
attempt(lambda: plus((), []))
attempt(lambda: minus(None, 1))
attempt(lambda: minus({1}, [1]))
attempt(lambda: power("a", 2))
attempt(lambda: union([], {}))
