# dataclass writes __init__, __repr__, comparisons and the docstring from the annotated fields.
from dataclasses import dataclass, field, fields


@dataclass(order=True)
class Point:
    x: int
    tags: list = field(default_factory=list, compare=False)
    z: "int" = 5


print(Point(1), Point.__doc__)  # expect: Point(x=1, tags=[], z=5) Point(x: int, tags: list = <factory>, z: 'int' = 5)
print(Point(1) < Point(2), Point(1, [1]) == Point(1), Point(1) != Point(1, z=6))  # expect: True True True
print(Point.__match_args__, [f.name for f in fields(Point)], Point.__hash__)
# expect: ('x', 'tags', 'z') ['x', 'tags', 'z'] None
print(Point.__init__.__annotations__)
# expect: {'x': <class 'int'>, 'tags': <class 'list'>, 'z': 'int', 'return': None}
for wrong in lambda: Point(), lambda: Point(1) < 3, lambda: Point(1, 2, 3, 4):
    try:
        wrong()
    except TypeError as error:
        print(error)
# expect: Point.__init__() missing 1 required positional argument: 'x'
# expect: '<' not supported between instances of 'Point' and 'int'
# expect: Point.__init__() takes from 2 to 4 positional arguments but 5 were given


@dataclass
class Node:
    next: object = None


loop = Node()
loop.next = loop
print(loop)  # expect: Node(next=...)


@dataclass(unsafe_hash=True)
class Key:
    value: int
    note: str = field(default="", hash=False, repr=False)


print(Key(1, "a"), hash(Key(1, "a")) == hash((1,)))  # expect: Key(value=1) True
