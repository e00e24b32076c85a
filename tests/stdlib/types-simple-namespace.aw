# SimpleNamespace shows its attributes, compares by them, and takes keywords alone.
from types import SimpleNamespace

point = SimpleNamespace(x=1, y="two")
print(point, point == SimpleNamespace(x=1, y="two"), point == 5)
# expect: namespace(x=1, y='two') True False
point.me = point
del point.x
print(point, SimpleNamespace())  # expect: namespace(y='two', me=namespace(...)) namespace()


class Settings(SimpleNamespace):
    pass


print(Settings(a=[1]))  # expect: Settings(a=[1])
try:
    SimpleNamespace(1)
except TypeError as error:
    print(error)  # expect: no positional arguments expected
