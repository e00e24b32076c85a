# A name given twice through ** is an error, whichever way it came.
def show(**kwargs):
    return kwargs


def attempt(action):
    try:
        print(action())
    except TypeError as error:
        print(error)


attempt(lambda: show(a=1, **{"b": 2}))  # expect: {'a': 1, 'b': 2}
attempt(lambda: show(a=1, **{"a": 2}))
# expect: __main__.show() got multiple values for keyword argument 'a'
attempt(lambda: show(**{"a": 1}, **{"a": 2}))
# expect: __main__.show() got multiple values for keyword argument 'a'
attempt(lambda: show(**{"a": 1}, **{"b": 2}, c=3))  # expect: {'a': 1, 'b': 2, 'c': 3}
