# Arguments are computed from left to right; * after names still comes in its place.
def note(value):
    print("note", value)  # expect: note 1
    # expect: note [2]
    # expect: note 3
    # expect: note 4
    # expect: note {'b': 5}
    # expect: note 6
    return value


def f(*args, **kwargs):
    return args, kwargs


print(f(note(1), *note([2]), note(3), a=note(4), **note({"b": 5}), c=note(6)))
# expect: ((1, 2, 3), {'a': 4, 'b': 5, 'c': 6})
