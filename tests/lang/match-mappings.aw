# Mapping patterns: keys that must be there, **rest for all others, and no look at missing keys.
class Names:
    key = "k"


def show(value):
    match value:
        case {"type": "circle", "radius": r}:
            return f"circle {r}"
        case {"type": "box", "size": [w, h], **rest}:
            return f"box {w} {h} {rest}"
        case {Names.key: v, 1: None}:
            return f"key {v}"
        case {-1: "minus", 2.5: x}:
            return f"numbers {x}"
        case {"only": _, **others} if not others:
            return "only"
        case {**all} if len(all) > 3:
            return f"many {len(list(all)) > 3}"
        case {}:
            return "some mapping"
    return "no mapping"


for value in ({"type": "circle", "radius": 2}, {"type": "box", "size": (1, 2)},
              {"type": "box", "size": [1, 2], "color": "red", "x": 1}, {"type": "box", "size": [1]}, {"k": 4, 1: None},
              {"k": 4, 1: 0}, {-1: "minus", 2.5: "half"}, {"only": 1}, {"only": 1, "b": 2}, dict.fromkeys("abcd"), {},
              [], "type", [("type", "circle")], type.__dict__):
    print(show(value))


class Default(dict):
    def __missing__(self, key):
        print("never asked")

    def get(self, key, default=None):
        print("get", key)
        return super().get(key, default)


match Default(a=1, b=2):
    case {"a": 2}:
        pass
    case {"a": 1, "z": z}:
        pass
    case {"b": b, **rest}:
        print(b, rest)

try:
    match {1: 2}:
        case {Names.key: 1, "k": 2}:
            pass
except ValueError as error:
    print(error)
try:
    Names.other = "k"
    match {"k": 2}:
        case {Names.key: 2, Names.other: 2}:
            pass
except ValueError as error:
    print(error)
# output:
#| circle 2
#| box 1 2 {}
#| box 1 2 {'color': 'red', 'x': 1}
#| some mapping
#| key 4
#| some mapping
#| numbers half
#| only
#| some mapping
#| many True
#| some mapping
#| no mapping
#| no mapping
#| no mapping
#| many True
#| get a
#| get a
#| get z
#| get b
#| 2 {'a': 1}
