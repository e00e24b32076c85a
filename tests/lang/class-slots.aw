# __slots__ lists the only attributes that objects have; they have no dict.
class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


p = Point(1, 2)
p.x += 10
print(p.x, p.y, hasattr(p, "__dict__"), Point.__slots__)  # expect: 11 2 False ('x', 'y')
try:
    p.z = 3
except AttributeError as error:
    print(error)  # expect: 'Point' object has no attribute 'z'
del p.y
try:
    p.y
except AttributeError as error:
    print(error)  # expect: 'Point' object has no attribute 'y'
try:
    del p.y
except AttributeError as error:
    print(error)  # expect: y


class Named(Point):
    __slots__ = "name"


n = Named(5, 6)
n.name = "n"
print(n.x, n.y, n.name, hasattr(n, "__dict__"))  # expect: 5 6 n False


class Open(Point):
    pass


o = Open(7, 8)
o.anything = 9
print(o.x, o.anything, o.__dict__)  # expect: 7 9 {'anything': 9}
