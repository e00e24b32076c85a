# Subscripts on things that have none.
class Plain:
    pass


nothing, numbers, number = None, {1}, 3


def attempt(action):
    try:
        action()
    except TypeError as error:
        print(error)


def store(o):
    o[0] = 1


def remove(o):
    del o[0]


attempt(lambda: Plain()[0])  # expect: 'Plain' object is not subscriptable
attempt(lambda: number[0])  # expect: 'int' object is not subscriptable
attempt(lambda: nothing["k"])  # expect: 'NoneType' object is not subscriptable
attempt(lambda: len[0])  # expect: 'builtin_function_or_method' object is not subscriptable
attempt(lambda: numbers[0])  # expect: 'set' object is not subscriptable
attempt(lambda: store(Plain()))  # expect: 'Plain' object does not support item assignment
attempt(lambda: store((1,)))  # expect: 'tuple' object does not support item assignment
attempt(lambda: store("s"))  # expect: 'str' object does not support item assignment
attempt(lambda: store(3))  # expect: 'int' object does not support item assignment
attempt(lambda: remove(Plain()))  # expect: 'Plain' object doesn't support item deletion
attempt(lambda: remove((1,)))  # expect: 'tuple' object doesn't support item deletion
attempt(lambda: remove("s"))  # expect: 'str' object doesn't support item deletion
attempt(lambda: remove(range(3)))  # expect: 'range' object doesn't support item deletion
attempt(lambda: Plain[0])  # expect: type 'Plain' is not subscriptable
