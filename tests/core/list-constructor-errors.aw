# list() and tuple() take one iterable.
for action in (
    lambda: list(5),
    lambda: list(1, 2),
    lambda: list(x=1),
    lambda: tuple(5),
    lambda: tuple(None),
    lambda: list(None),
):
    try:
        action()
    except TypeError as error:
        print(error)  # expect: 'int' object is not iterable
        # expect: list expected at most 1 argument, got 2
        # expect: list() takes no keyword arguments
        # expect: 'int' object is not iterable
        # expect: 'NoneType' object is not iterable
        # expect: 'NoneType' object is not iterable
