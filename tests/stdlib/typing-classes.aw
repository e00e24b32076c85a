# Generic, Protocol, NamedTuple, TypedDict and NewType.
from typing import Generic, NamedTuple, NewType, Protocol, TypedDict, TypeVar, runtime_checkable

T = TypeVar("T")
U = TypeVar("U")


class Stack(Generic[T]):
    def __init__(self):
        self.items = []


class Pair(Stack[T], Generic[T, U]):
    pass


print(Stack[int], Stack.__parameters__, Stack[int]().__orig_class__, Pair[int, str], Pair.__mro__[1:])
# expect: __main__.Stack[int] (~T,) __main__.Stack[int] __main__.Pair[int, str] (<class '__main__.Stack'>, <class 'typing.Generic'>, <class 'object'>)


class Point(NamedTuple):
    x: int
    y: int = 3

    def total(self):
        return self.x + self.y


print(Point(1), Point(1).total(), Point._field_defaults, Point(1)._replace(y=9))
# expect: Point(x=1, y=3) 4 {'y': 3} Point(x=1, y=9)


class Movie(TypedDict, total=False):
    name: str


print(Movie(name="x"), Movie.__optional_keys__, Movie.__total__)  # expect: {'name': 'x'} frozenset({'name'}) False
UserId = NewType("UserId", int)
print(UserId, UserId(3), UserId.__supertype__)  # expect: __main__.UserId 3 <class 'int'>


@runtime_checkable
class Closable(Protocol):
    def close(self): ...


class Quiet(Protocol):
    def close(self): ...


class Door:
    def close(self): ...


print(isinstance(Door(), Closable), issubclass(Door, Closable), isinstance(3, Closable))  # expect: True True False
for attempt in lambda: Closable(), lambda: isinstance(3, Quiet), lambda: Stack[int, str], lambda: Generic[int]:
    try:
        attempt()
    except TypeError as error:
        print(error)
# expect: Protocols cannot be instantiated
# expect: Instance and class checks can only be used with @runtime_checkable protocols
# expect: Too many arguments for <class '__main__.Stack'>; actual 2, expected 1
# expect: Parameters to Generic[...] must all be type variables or parameter specification variables.
