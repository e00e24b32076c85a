# Frozen instances refuse changes; slots=True makes the class again with __slots__.
from dataclasses import FrozenInstanceError, dataclass, replace


@dataclass(frozen=True, slots=True)
class Pair:
    a: int
    b: str = "q"


pair = Pair(1)
for change in "pair.a = 2", "del pair.a":
    try:
        exec(change)
    except FrozenInstanceError as error:
        print(error)
# expect: cannot assign to field 'a'
# expect: cannot delete field 'a'
print(hash(pair) == hash((1, "q")), Pair.__slots__, hasattr(pair, "__dict__"))  # expect: True ('a', 'b') False
print(replace(pair, a=9), pair)  # expect: Pair(a=9, b='q') Pair(a=1, b='q')


@dataclass
class Open:
    x: int = 0


for frozen, base in (True, Open), (False, Pair):
    try:
        dataclass(frozen=frozen)(type("Mixed", (base,), {}))
    except TypeError as error:
        print(error)
# expect: cannot inherit frozen dataclass from a non-frozen one
# expect: cannot inherit non-frozen dataclass from a frozen one
