# Augmented assignment names its own operator in the error.
def attempt(action):
    try:
        action()
    except TypeError as error:
        print(error)


def plus(x, y):
    x += y


def minus(x, y):
    x -= y


def power(x, y):
    x **= y


def union(x, y):
    x |= y


attempt(lambda: plus(1, "a"))  # expect: unsupported operand type(s) for +=: 'int' and 'str'
attempt(lambda: plus("a", 1))  # expect: can only concatenate str (not "int") to str
attempt(lambda: plus([], 1))  # expect: 'int' object is not iterable
attempt(lambda: plus((), []))  # expect: can only concatenate tuple (not "list") to tuple
attempt(lambda: minus(None, 1))  # expect: unsupported operand type(s) for -=: 'NoneType' and 'int'
attempt(lambda: minus({1}, [1]))  # expect: unsupported operand type(s) for -=: 'set' and 'list'
attempt(lambda: power("a", 2))  # expect: unsupported operand type(s) for **=: 'str' and 'int'
attempt(lambda: union([], {}))  # expect: unsupported operand type(s) for |=: 'list' and 'dict'
