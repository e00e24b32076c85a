# Attributes and items as targets of every statement that binds.
class Box:
    pass


box, items = Box(), [0, 0, 0]
for box.i in range(3):
    items[box.i] = box.i * 2
box.a, items[0], (box.b, *items[1:]) = 1, 2, (3, 4, 5)
print(box.a, box.b, box.i, items)  # expect: 1 3 2 [2, 4, 5]
box.list = [1]
box.list += [2]
box.list[0] += 10
box.n = box.m = 0
box.n += 1; box.n *= 5; box.n -= 2
print(box.list, box.n, box.m)  # expect: [11, 2] 3 0
del box.n, items[0]
print(hasattr(box, "n"), items)  # expect: False [4, 5]


class Manager:
    def __enter__(self):
        return "entered"

    def __exit__(self, *a):
        pass


with Manager() as box.state, Manager() as items[0]:
    print(box.state, items)  # expect: entered ['entered', 5]
[box.x, box.y] = "xy"
print(box.x + box.y)  # expect: xy
try:
    raise ValueError("v")
except ValueError as error:
    box.error = error
print(box.error)  # expect: v
import sys as system

box.platform = system.platform
print(isinstance(box.platform, str))  # expect: True
