# * and ** unpack inside list, tuple, set and dict displays.
a, d = [1, 2], {"x": 1, "y": 2}
print([*a, 3, *a], (*a, *"z"), {*a, *[2, 3]}, [*range(2), *{}], (*[],))
# expect: [1, 2, 3, 1, 2] (1, 2, 'z') {1, 2, 3} [0, 1] ()
print({**d, "z": 3}, {"x": 0, **d}, {**d, "x": 9}, {**{}, **d})
# expect: {'x': 1, 'y': 2, 'z': 3} {'x': 1, 'y': 2} {'x': 9, 'y': 2} {'x': 1, 'y': 2}
t = *a, *a
print(t)  # expect: (1, 2, 1, 2)
for action in (lambda: [*3], lambda: {**3}, lambda: {*None}, lambda: {**[1]}, lambda: (*5,)):
    try:
        action()
    except TypeError as error:
        print(error)  # expect: Value after * must be an iterable, not int
        # expect: 'int' object is not a mapping
        # expect: 'NoneType' object is not iterable
        # expect: 'list' object is not a mapping
        # expect: Value after * must be an iterable, not int
