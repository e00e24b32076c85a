# Functions by the type of their first argument.
import functools
from collections.abc import Mapping, Sized


@functools.singledispatch
def show(x):
    return f"object {x!r}"


@show.register
def _(x: int):
    return f"int {x}"


@show.register(list)
@show.register(tuple)
def show_many(x):
    return f"{len(x)} items"


@show.register
def _(x: Mapping):
    return "mapping"


@show.register(Sized)
def _(x):
    return "sized"


@show.register
def _(x: float | complex):
    return "number"


print(show(1), show(True), show("a"), show([1]), show((1, 2)), show({}), show(1.5), show(2j), show(None), show({1}))
print(show.dispatch(bool) is show.dispatch(int), show.registry[list] is show_many, len(show.registry))


class Shown:
    @functools.singledispatchmethod
    def of(self, x):
        return "any"

    @of.register
    def _(self, x: str):
        return "str"

    @of.register
    @classmethod
    def _(cls, x: int):
        return cls.__name__


print(Shown().of([]), Shown().of("a"), Shown().of(1))
for call in (lambda: show(), lambda: show.register(lambda x: x), lambda: show.register(1, show_many)):
    try:
        call()
    except TypeError as error:
        print(str(error).split(":")[0])

# output:
#| int 1 int True sized 1 items 2 items mapping number number object None sized
#| True True 8
#| any str Shown
#| show requires at least 1 positional argument
#| Invalid first argument to `register()`
#| Invalid first argument to `register()`. 1 is not a class or union type.
