# A name given twice through ** is an error, whichever way it came.
def show(**kwargs):
    return kwargs


def attempt(action):
    try:
        print(action())
    except TypeError as error:
        print(error)


attempt(lambda: show(a=1, **{"b": 2}))
attempt(lambda: show(a=1, **{"a": 2}))
attempt(lambda: show(**{"a": 1}, **{"a": 2}))
attempt(lambda: show(**{"a": 1}, **{"b": 2}, c=3))

# output:
#| {'a': 1, 'b': 2}
#| __main__.show() got multiple values for keyword argument 'a'
#| __main__.show() got multiple values for keyword argument 'a'
#| {'a': 1, 'b': 2, 'c': 3}
