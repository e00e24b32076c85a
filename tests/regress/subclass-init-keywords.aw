# Keywords for the __init__ of a class derived from a builtin type whose own constructor has none.

from itertools import count, repeat, takewhile


def derive(base):
    class Derived(base):
        def __init__(self, *args, note=None):
            self.note = note

    return Derived


for base, args in ((tuple, ([1, 2],)), (float, (2.5,)), (frozenset, ([1],)), (filter, (None, [0, 1])),
                   (takewhile, (bool, [1, 0]))):
    value = derive(base)(*args, note="kept")
    print(base.__name__, value.note, list(value) if base is not float else value)
for base, args in ((repeat, ([1],)), (count, (1,)), (int, (5,)), (str, ("a",))):
    try:
        derive(base)(*args, note="kept")
        print(base.__name__, "taken")
    except TypeError:
        print(base.__name__, "refused")

# output:
#| tuple kept [1, 2]
#| float kept 2.5
#| frozenset kept [1]
#| filter kept [1]
#| takewhile kept [1]
#| repeat refused
#| count refused
#| int refused
#| str refused
