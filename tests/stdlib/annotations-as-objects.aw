# Aliases can be referred to weakly, and unions know their module, as annotations are asked.
import collections.abc
import types
import typing
import weakref

alias = collections.abc.Callable[[int], str]
print(weakref.ref(alias)() is alias, weakref.ref(list[int]) is not None)  # expect: True True
print((int | str).__module__, types.UnionType.__module__, types.UnionType)  # expect: types types <class 'types.UnionType'>


def f(x: typing.Annotated[int | str, "note"]):
    pass


print(typing.get_type_hints(f), typing.get_type_hints(f, include_extras=True))
# expect: {'x': int | str} {'x': typing.Annotated[int | str, 'note']}
