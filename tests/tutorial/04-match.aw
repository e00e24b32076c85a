# The statement match: literals, captures, classes with positional patterns, guards, sequences, mappings, enums.
from enum import Enum


def http_error(status):
    match status:
        case 400:
            return "Bad request"
        case 401 | 403 | 404:
            return "Not allowed"
        case 418:
            return "I'm a teapot"
        case _:
            return "Something's wrong with the internet"


print(http_error(400), http_error(403), http_error(418), http_error(1), sep="; ")  # expect: Bad request; Not allowed; I'm a teapot; Something's wrong with the internet


def where(point):
    match point:
        case (0, 0):
            return "Origin"
        case (0, y):
            return f"Y={y}"
        case (x, 0):
            return f"X={x}"
        case (x, y):
            return f"X={x}, Y={y}"
        case _:
            raise ValueError("Not a point")


print(where((0, 0)), where((0, 5)), where((7, 0)), where((1, 2)), sep="; ")  # expect: Origin; Y=5; X=7; X=1, Y=2
try:
    where((1, 2, 3))
except ValueError as error:
    print(error)  # expect: Not a point


class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


def tell(points):
    match points:
        case []:
            return "No points"
        case [Point(0, 0)]:
            return "The origin"
        case [Point(x, y)]:
            return f"Single point {x}, {y}"
        case [Point(0, y1), Point(0, y2)]:
            return f"Two on the Y axis at {y1}, {y2}"
        case [Point(x=a, y=b) as p, *rest] if a == b:
            return f"on the diagonal, then {len(rest)} more, {p.x}"
        case _:
            return "Something else"


print(tell([]), tell([Point(0, 0)]), tell([Point(3, 4)]), tell([Point(0, 1), Point(0, 2)]), sep="; ")  # expect: No points; The origin; Single point 3, 4; Two on the Y axis at 1, 2
print(tell([Point(2, 2), 1, 1]), tell([Point(2, 3), 1]), sep="; ")  # expect: on the diagonal, then 2 more, 2; Something else


class Color(Enum):
    RED = "red"
    GREEN = "green"
    BLUE = "blue"


for text in ("red", "blue"):
    match Color(text):
        case Color.RED:
            print("I see red!")
        case Color.GREEN:
            print("Grass is green")
        case Color.BLUE:
            print("I'm feeling the blues :(")
# expect: I see red!
# expect: I'm feeling the blues :(


def action(command):
    match command:
        case {"verb": "go", "to": str(place), **rest}:
            return place, rest
        case {"verb": ("look" | "listen") as verb}:
            return verb
        case str() | bytes():
            return "text"
        case [int(), float(), *_]:
            return "numbers"


print(action({"verb": "go", "to": "north", "fast": True}), action({"verb": "look"}), action(b"x"), action([1, 2.0]), action(None))
# expect: ('north', {'fast': True}) look text numbers None
