# The forms of typing can be subscripted, shown, compared and taken apart.
from typing import (
    Annotated,
    Any,
    Callable,
    ClassVar,
    Dict,
    List,
    Literal,
    Optional,
    Tuple,
    TypeVar,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

T = TypeVar("T")
print(List[int], Dict[str, T][int], Optional[int], Union[int, str, None], Any, ClassVar[int], T)
# expect: typing.List[int] typing.Dict[str, int] typing.Optional[int] typing.Union[int, str, NoneType] typing.Any typing.ClassVar[int] ~T
print(Callable[[int], str], Callable[..., Any], Tuple[int, ...], Tuple[()])
# expect: typing.Callable[[int], str] typing.Callable[..., typing.Any] typing.Tuple[int, ...] typing.Tuple[()]
print(Union[int, int], Union[int, Union[str, int]] == Union[str, int], Literal[1, "a", 1])
# expect: <class 'int'> True typing.Literal[1, 'a']
print(get_args(Annotated[int, "x"]), get_origin(List[int]), get_args(Callable[[int], str]), get_origin(5))
# expect: (<class 'int'>, 'x') <class 'list'> ([<class 'int'>], <class 'str'>) None


def function(a: "int", b: Optional[str] = None) -> "List[T]": ...


print(get_type_hints(function))
# expect: {'a': <class 'int'>, 'b': typing.Optional[str], 'return': typing.List[~T]}
print(get_type_hints(function)["return"][int], isinstance([], List), isinstance(3, Union[int, str]))
# expect: typing.List[int] True True
tries = (
    lambda: List[int, str],
    lambda: List[int][str],
    lambda: List(),
    lambda: Union[()],
    lambda: isinstance([], List[int]),
    lambda: Any(),
    lambda: Callable[int],
    lambda: TypeVar("X", int),
    lambda: ClassVar[ClassVar[int]],
)
for attempt in tries:
    try:
        attempt()
    except TypeError as error:
        print(error)
# expect: Too many arguments for typing.List; actual 2, expected 1
# expect: typing.List[int] is not a generic class
# expect: Type List cannot be instantiated; use list() instead
# expect: Cannot take a Union of no types.
# expect: Subscripted generics cannot be used with class and instance checks
# expect: Any cannot be instantiated
# expect: Callable must be used as Callable[[arg, ...], result].
# expect: A single constraint is not allowed
# expect: typing.ClassVar[int] is not valid as type argument
