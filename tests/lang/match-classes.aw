# Class patterns: isinstance, attributes by __match_args__ and by name, and what builtin types do.
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Pixel(Point):
    def __init__(self, x, y, color):
        super().__init__(x, y)
        self.color = color


def show(value):
    match value:
        case Point(0, 0):
            return "origin"
        case Pixel(x, color="red"):
            return f"red {x}"
        case Point(x=0):
            return "on the axis"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point(y=y, x=x, color=c):
            return f"colored {x} {y} {c}"
        case Point() as p:
            return f"point {p.x}"
        case bool(b):
            return f"bool {b}"
        case int(n) | float(n) if n < 0:
            return f"negative {n}"
        case int(real=r):
            return f"int {r}"
        case str(text) | bytes(text) | bytearray(text):
            return f"text {text!r}"
        case list([a, b]) | tuple((a, b)):
            return f"two {a} {b}"
        case dict({"a": a}):
            return f"dict {a}"
        case set(s) | frozenset(s):
            return f"set {s}"
        case object(strange=_):
            return "strange"
        case type():
            return "class"
    return "nothing"


class Strange:
    strange = 1


for value in (Point(0, 0), Pixel(1, 2, "red"), Point(0, 5), Point(3, 3), Pixel(1, 2, "blue"), Point(7, 8), True, -5,
              -2.5, 12, 2.5, "s", b"b", bytearray(b"c"), [1, 2], (3, 4), [1], {"a": 1}, {1}, frozenset(), Strange(),
              int, None):
    print(show(value))
# output:
#| origin
#| red 1
#| on the axis
#| diagonal 3
#| colored 1 2 blue
#| point 7
#| bool True
#| negative -5
#| negative -2.5
#| int 12
#| nothing
#| text 's'
#| text b'b'
#| text bytearray(b'c')
#| two 1 2
#| two 3 4
#| nothing
#| dict 1
#| set {1}
#| set frozenset()
#| strange
#| class
#| nothing
