# Members of an Enum: names, values, aliases, look-up, iteration and what is refused.
from enum import Enum, IntEnum, StrEnum, auto, unique


class Color(Enum):
    RED = 1
    GREEN = auto()
    CRIMSON = 1

    @property
    def hex(self):
        return f"#{self.value}"


print(list(Color), Color.CRIMSON, repr(Color), len(Color))
# expect: [<Color.RED: 1>, <Color.GREEN: 2>] Color.RED <enum 'Color'> 2
print(Color(2), Color["RED"], Color.RED.hex, Color.RED is Color(1), Color.GREEN in Color)
# expect: Color.GREEN Color.RED #1 True True
print(dict(Color.__members__), f"{Color.RED:>12}|")
# expect: {'RED': <Color.RED: 1>, 'GREEN': <Color.GREEN: 2>, 'CRIMSON': <Color.RED: 1>}    Color.RED|
tries = (
    lambda: Color(9),
    lambda: setattr(Color, "RED", 5),
    lambda: delattr(Color, "RED"),
    lambda: Color.BLUE,
    lambda: unique(Color),
    lambda: Enum("More", "A", type=Color),
    lambda: setattr(Color.RED, "name", "x"),
)
for attempt in tries:
    try:
        attempt()
    except (ValueError, AttributeError, TypeError) as error:
        print(f"{type(error).__name__}: {error}")
# expect: ValueError: 9 is not a valid Color
# expect: AttributeError: cannot reassign member 'RED'
# expect: AttributeError: 'Color' cannot delete member 'RED'.
# expect: AttributeError: BLUE
# expect: ValueError: duplicate values found in <enum 'Color'>: CRIMSON -> RED
# expect: TypeError: <enum 'More'> cannot extend <enum 'Color'>
# expect: AttributeError: <enum 'Enum'> cannot set attribute 'name'


class Size(IntEnum):
    SMALL = 1
    LARGE = 10


class Word(StrEnum):
    HELLO = auto()


print(Size.LARGE, repr(Size.SMALL), Size.LARGE + 1, sorted(Size, reverse=True), Word.HELLO, Word.HELLO.upper())
# expect: 10 <Size.SMALL: 1> 11 [<Size.LARGE: 10>, <Size.SMALL: 1>] hello HELLO


class Planet(Enum):
    EARTH = (5, 6)

    def __init__(self, mass, radius):
        self.mass = mass

    @classmethod
    def _missing_(cls, value):
        return cls.EARTH if value == "home" else None


print(Planet.EARTH.mass, Planet("home"), Planet.EARTH)  # expect: 5 Planet.EARTH Planet.EARTH
print(list(Enum("Animal", "CAT DOG", start=3)), Enum("Made", {"X": "x"}).X.value)
# expect: [<Animal.CAT: 3>, <Animal.DOG: 4>] x
