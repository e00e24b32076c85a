# Changing a dict's size while iterating over it is an error.
def attempt(action):
    try:
        action()
        print("no error")
    except RuntimeError as error:
        print(error)


def grow():
    d = {1: 1, 2: 2}
    for k in d:
        d[k + 10] = 0


def shrink():
    d = {1: 1, 2: 2}
    for k in d:
        del d[k]


def replace():
    d = {1: 1, 2: 2}
    for k in d:
        d[k] = "same size"


def values():
    d = {1: 1}
    for v in d.values():
        d.clear()


attempt(grow)  # expect: dictionary changed size during iteration
attempt(shrink)  # expect: dictionary changed size during iteration
attempt(replace)  # expect: no error
attempt(values)  # expect: dictionary changed size during iteration
s = {1, 2}
attempt(lambda: [s.add(x + 10) for x in s])  # expect: Set changed size during iteration
attempt(lambda: [s.discard(x) for x in s])  # expect: Set changed size during iteration
