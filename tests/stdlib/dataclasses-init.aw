# Keyword-only fields, InitVar, __post_init__, inheritance, and fields that __init__ does not take.
from dataclasses import KW_ONLY, InitVar, asdict, astuple, dataclass, field


@dataclass
class Base:
    a: int
    _: KW_ONLY
    b: int = 3
    seed: InitVar[int] = 0
    total: int = field(init=False, default=7)

    def __post_init__(self, seed):
        self.total += seed


print(Base(1, b=2, seed=4), Base.__match_args__)  # expect: Base(a=1, b=2, total=11) ('a',)
print(Base.__doc__)  # expect: Base(a: int, *, b: int = 3, seed: dataclasses.InitVar[int] = 0)
try:
    Base(1, 2)
except TypeError as error:
    print(error)  # expect: Base.__init__() takes 2 positional arguments but 3 were given


@dataclass
class Sub(Base):
    d: object = None


nested = Sub(1, Sub(2, [Base(3)]))
print(asdict(nested)["d"]["d"], astuple(Base(1)))
# expect: [{'a': 3, 'b': 3, 'total': 7}] (1, 3, 7)
for text in "a: int = 1; b: int", "a: list = []", "a = field()":
    namespace = {}
    try:
        exec(f"class C:\n {text}\n", {"field": field}, namespace)
        dataclass(namespace["C"])
    except (TypeError, ValueError) as error:
        print(error)
# expect: non-default argument 'b' follows default argument
# expect: mutable default <class 'list'> for field a is not allowed: use default_factory
# expect: 'a' is a field but has no type annotation
