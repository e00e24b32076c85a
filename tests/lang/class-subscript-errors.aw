# Subscripts on things that have none.
class Plain:
    pass


nothing, numbers, number = None, {1}, 3


def attempt(action):
    try:
        action()
    except TypeError as error:
        print(error)  # expect: 'Plain' object is not subscriptable
        # expect: 'int' object is not subscriptable
        # expect: 'NoneType' object is not subscriptable
        # expect: 'builtin_function_or_method' object is not subscriptable
        # expect: 'set' object is not subscriptable
        # expect: 'Plain' object does not support item assignment
        # expect: 'tuple' object does not support item assignment
        # expect: 'str' object does not support item assignment
        # expect: 'int' object does not support item assignment
        # expect: 'Plain' object doesn't support item deletion
        # expect: 'tuple' object doesn't support item deletion
        # expect: 'str' object doesn't support item deletion
        # expect: 'range' object doesn't support item deletion
        # expect: type 'Plain' is not subscriptable


def store(o):
    o[0] = 1


def remove(o):
    del o[0]


attempt(lambda: Plain()[0])
attempt(lambda: number[0])
attempt(lambda: nothing["k"])
attempt(lambda: len[0])
attempt(lambda: numbers[0])
attempt(lambda: store(Plain()))
attempt(lambda: store((1,)))
attempt(lambda: store("s"))
attempt(lambda: store(3))
attempt(lambda: remove(Plain()))
attempt(lambda: remove((1,)))
attempt(lambda: remove("s"))
attempt(lambda: remove(range(3)))
attempt(lambda: Plain[0])
