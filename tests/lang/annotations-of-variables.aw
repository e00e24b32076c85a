# An annotation may stand alone or with a value; on a module's names it is recorded.
count: int = 3
name: str
print(count, __annotations__)  # expect: 3 {'count': <class 'int'>, 'name': <class 'str'>}
try:
    name
except NameError as error:
    print(error)  # expect: name 'name' is not defined


class Point:
    x: int = 0
    y: "float"


print(Point.__annotations__, Point.x, hasattr(Point, "y"))
# expect: {'x': <class 'int'>, 'y': 'float'} 0 False
point = Point()
point.x: int = 5
box = {}
box["k"]: str = "v"
print(point.x, box)  # expect: 5 {'k': 'v'}
(grouped): int = 4
print(grouped, "grouped" in __annotations__)  # expect: 4 False
