# make_dataclass, replace, fields, is_dataclass and what they say to what is no dataclass.
from dataclasses import asdict, dataclass, field, fields, is_dataclass, make_dataclass, replace

Made = make_dataclass("Made", ["x", ("y", int), ("z", int, field(default=5))], namespace={"sum": lambda s: s.x + s.y})
print(Made(1, 2), Made(1, 2).sum())  # expect: Made(x=1, y=2, z=5) 3
print(is_dataclass(Made), is_dataclass(Made(1, 2)), is_dataclass(3))  # expect: True True False


@dataclass
class Late:
    c: int = field(init=False, default=7)


tries = (
    lambda: fields(3),
    lambda: asdict(Made),
    lambda: replace(3),
    lambda: replace(Late(), c=1),
    lambda: make_dataclass("X", ["a b"]),
    lambda: make_dataclass("X", ["if"]),
    lambda: make_dataclass("X", ["a", "a"]),
    lambda: field(default=1, default_factory=int),
    lambda: dataclass(order=True, eq=False)(type("T", (), {})),
)
for attempt in tries:
    try:
        attempt()
    except (TypeError, ValueError) as error:
        print(error)
# expect: must be called with a dataclass type or instance
# expect: asdict() should be called on dataclass instances
# expect: replace() should be called on dataclass instances
# expect: field c is declared with init=False, it cannot be specified with replace()
# expect: Field names must be valid identifiers: 'a b'
# expect: Field names must not be keywords: 'if'
# expect: Field name duplicated: 'a'
# expect: cannot specify both default and default_factory
# expect: eq must be true if order is true
