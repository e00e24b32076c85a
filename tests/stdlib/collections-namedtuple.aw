# Classes of tuples with names.
from collections import namedtuple

Point = namedtuple("Point", "x y", defaults=[0])
p = Point(1)
print(p, p.x, p[1], p == (1, 0), Point(y=2, x=1), Point._fields, Point._field_defaults, p._replace(x=5), p._asdict())
print(Point._make([7, 8]), isinstance(p, tuple), Point.__doc__, Point.x.__doc__, Point.x, hash(p) == hash((1, 0)))
x, y = Point(3, 4)
print(x, y, max(Point(1, 2), Point(0, 9)), namedtuple("R", "a class a", rename=True)._fields)


class Named(namedtuple("Named", ["name"])):
    __slots__ = ()

    def hello(self):
        return f"hello {self.name}"


print(Named("x").hello(), Named("x"))
match p:
    case Point(x=1, y=0):
        print("matched")
for call in (lambda: Point(), lambda: Point(1, 2, 3), lambda: Point(z=1), lambda: namedtuple("A", "a a"), lambda: namedtuple("A", "_a"),
             lambda: namedtuple("A", "1"), lambda: namedtuple("A", "if"), lambda: p._replace(q=1), lambda: Point._make([1]),
             lambda: namedtuple("A", "a", defaults=[1, 2]), lambda: setattr(p, "x", 1)):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)

# output:
#| Point(x=1, y=0) 1 0 True Point(x=1, y=2) ('x', 'y') {'y': 0} Point(x=5, y=0) {'x': 1, 'y': 0}
#| Point(x=7, y=8) True Point(x, y) Alias for field number 0 _tuplegetter(0, 'Alias for field number 0') True
#| 3 4 Point(x=1, y=2) ('a', '_1', '_2')
#| hello x Named(name='x')
#| matched
#| TypeError Point.__new__() missing 1 required positional argument: 'x'
#| TypeError Point.__new__() takes from 2 to 3 positional arguments but 4 were given
#| TypeError Point.__new__() got an unexpected keyword argument 'z'
#| ValueError Encountered duplicate field name: 'a'
#| ValueError Field names cannot start with an underscore: '_a'
#| ValueError Type names and field names must be valid identifiers: '1'
#| ValueError Type names and field names cannot be a keyword: 'if'
#| ValueError Got unexpected field names: ['q']
#| TypeError Expected 2 arguments, got 1
#| TypeError Got more default values than field names
#| AttributeError can't set attribute
