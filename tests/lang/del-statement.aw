# del removes names, attributes, items and slices; several at once, from left to right.
a, b, c = 1, 2, [1, 2, 3, 4, 5]
del a, (b)
for name in ("a", "b"):
    print(name in globals())  # expect: False
    # expect: False
del c[0], c[-1]
print(c)  # expect: [2, 3, 4]
del c[:]
print(c)  # expect: []
d = {"x": 1, "y": 2, "z": 3}
del d["x"], d["y"]
print(d)  # expect: {'z': 3}


class Box:
    pass


box = Box()
box.v = 1
del box.v
print(hasattr(box, "v"))  # expect: False
p, q = 1, 2
del (p, q)
try:
    p
except NameError as error:
    print(error)  # expect: name 'p' is not defined


def f():
    x = 1
    del x
    return x


try:
    f()
except UnboundLocalError as error:
    print(error)  # expect: cannot access local variable 'x' where it is not associated with a value
