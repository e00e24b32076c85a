# Sentences about wrong calls of builtin functions.
def attempt(action):
    try:
        action()
    except TypeError as error:
        print(error)


attempt(lambda: len())  # expect: len() takes exactly one argument (0 given)
attempt(lambda: len(1, 2))  # expect: len() takes exactly one argument (2 given)
attempt(lambda: len([], x=1))  # expect: len() takes no keyword arguments
attempt(lambda: isinstance(1))  # expect: isinstance expected 2 arguments, got 1
attempt(lambda: ord())  # expect: ord() takes exactly one argument (0 given)
attempt(lambda: abs(1, 2))  # expect: abs() takes exactly one argument (2 given)
attempt(lambda: repr())  # expect: repr() takes exactly one argument (0 given)
attempt(lambda: int(1, 2, 3))  # expect: int() takes at most 2 arguments (3 given)
attempt(lambda: int(x=1))  # expect: 'x' is an invalid keyword argument for int()
attempt(lambda: float(1, 2))  # expect: float expected at most 1 argument, got 2
attempt(lambda: float(x=1))  # expect: float() takes no keyword arguments
attempt(lambda: bool(1, 2))  # expect: bool expected at most 1 argument, got 2
attempt(lambda: str(foo=1))  # expect: 'foo' is an invalid keyword argument for str()
attempt(lambda: list(1, 2))  # expect: list expected at most 1 argument, got 2
attempt(lambda: tuple(1, 2))  # expect: tuple expected at most 1 argument, got 2
attempt(lambda: hash())  # expect: hash() takes exactly one argument (0 given)
attempt(lambda: id())  # expect: id() takes exactly one argument (0 given)
attempt(lambda: callable())  # expect: callable() takes exactly one argument (0 given)
attempt(lambda: chr(1, 2))  # expect: chr() takes exactly one argument (2 given)
attempt(lambda: sorted([1], [2]))  # expect: sorted expected 1 argument, got 2
attempt(lambda: getattr())  # expect: getattr expected at least 2 arguments, got 0
attempt(lambda: getattr(1, 2, 3, 4))  # expect: getattr expected at most 3 arguments, got 4
attempt(lambda: print(1, 2, foo=3))  # expect: 'foo' is an invalid keyword argument for print()
attempt(lambda: dir(1, 2))  # expect: dir expected at most 1 argument, got 2
attempt(lambda: divmod(1))  # expect: divmod expected 2 arguments, got 1
attempt(lambda: all())  # expect: all() takes exactly one argument (0 given)
attempt(lambda: bool(x=1))  # expect: bool() takes no keyword arguments
attempt(lambda: range(1, 2, 3, 4))  # expect: range expected at most 3 arguments, got 4
attempt(lambda: slice())  # expect: slice expected at least 1 argument, got 0
attempt(lambda: object(1))  # expect: object() takes no arguments
attempt(lambda: len(*[1, 2, 3]))  # expect: len() takes exactly one argument (3 given)
attempt(lambda: hex())  # expect: hex() takes exactly one argument (0 given)
attempt(lambda: iter(1, 2, 3))  # expect: iter expected at most 2 arguments, got 3
attempt(lambda: type(1, 2, 3, 4))  # expect: type() takes 1 or 3 arguments
attempt(lambda: super(1, 2))  # expect: super() argument 1 must be a type, not int
