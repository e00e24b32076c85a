# The target of for is any target: names, tuples, starred, attributes, items.
for a, b in [(1, 2), "xy"]:
    print(a, b)  # expect: 1 2
    # expect: x y
for first, *rest in [(1, 2, 3), "pqr", [9]]:
    print(first, rest)  # expect: 1 [2, 3]
    # expect: p ['q', 'r']
    # expect: 9 []
for (a, b), c in [((1, 2), 3)]:
    print(a, b, c)  # expect: 1 2 3


class Box:
    pass


box, items = Box(), [0, 0]
for box.value in range(3):
    pass
for items[1] in "ab":
    pass
print(box.value, items)  # expect: 2 [0, 'b']
for x in 1, 2, *[3]:
    print(x)  # expect: 1
    # expect: 2
    # expect: 3
for [p, q] in [[5, 6]]:
    print(p, q)  # expect: 5 6
