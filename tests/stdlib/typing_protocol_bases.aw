# Protocols with data members can be asked by isinstance; a protocol leaves __init__ to the other bases.
from typing import (
    Annotated, Any, Callable, Generic, List, Literal, NotRequired, Optional, ParamSpec, Protocol, Required, TypedDict,
    TypeVar, Union, runtime_checkable,
)  # fmt: skip
import collections.abc
import re

T = TypeVar("T")
P = ParamSpec("P")


@runtime_checkable
class Named(Protocol):
    name: str


class Person:
    name = "Ada"


print(isinstance(Person(), Named), isinstance(3, Named))  # expect: True False
try:
    issubclass(Person, Named)
except TypeError as error:
    print(error)  # expect: Protocols with non-method members don't support issubclass()


class Pair(Protocol[T]):
    pass


class Base:
    def __init__(self):
        self.made = "by Base"


class Both(Pair[T], Base):
    pass


print(Both[int]().made)  # expect: by Base
try:
    Pair()
except TypeError as error:
    print(error)  # expect: Protocols cannot be instantiated


class Movie(TypedDict):
    title: str
    year: NotRequired[int]


class Old(Movie):
    title: NotRequired[str]
    year: Required[int]


print(sorted(Old.__required_keys__), sorted(Old.__optional_keys__))  # expect: ['year'] ['title']

# what stands in brackets is made once
print(List[int] is List[int], Union[int, str] is Union[int, str], Callable[[], Any] is Callable[[], Any])  # expect: True True True
print(Literal[1, True] == Literal[1, 1], Annotated[int, 1] == Annotated[int, 1.0])  # expect: False True
forms = (Union[int, str], List[int], Optional[int], Callable[[int], str])
print([isinstance(form, collections.abc.Iterable) for form in forms])  # expect: [False, True, False, False]


class Maker(Generic[P, T]):
    pass


print(collections.abc.Callable[P, T][[int, str], bool])  # expect: collections.abc.Callable[[int, str], bool]
made = Maker[[int, T], Callable[P, T]]
print(made.__parameters__, made[str, [bytes]].__args__)  # expect: (~T, ~P) ((<class 'int'>, <class 'str'>), typing.Callable[[bytes], str])
try:

    class Mine(re.Match):
        pass

except TypeError as error:
    print(error)  # expect: type 're.Match' is not an acceptable base type
