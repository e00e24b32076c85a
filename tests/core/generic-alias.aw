# `list[int]` is an object with an origin and arguments; unions and starred aliases are too.
import types

print(types.GenericAlias(list, (int,)) == list[int], type(list[int]), list[None], dict[str, list[int]])
# expect: True <class 'types.GenericAlias'> list[None] dict[str, list[int]]
print(*tuple[int, str], (*tuple[int, str],)[0].__unpacked__)  # expect: *tuple[int, str] True
print(list[int].__parameters__, int | None, (int | str) == (str | int))
# expect: () int | None True


class Shelf(list):
    pass


print(Shelf[int]().__orig_class__)  # expect: __main__.Shelf[int]
for wrong in lambda: list[int][int], lambda: isinstance("", int | list[int]), lambda: isinstance("", list[int]):
    try:
        print(wrong())
    except TypeError as error:
        print(error)
# expect: list[int] is not a generic class
# expect: isinstance() argument 2 cannot be a parameterized generic
# expect: isinstance() argument 2 cannot be a parameterized generic


class Special(types.GenericAlias):
    def __repr__(self):
        return "special"


print(Special(list, (int,)), Special(list, int).__args__, isinstance(Special(list, int), types.GenericAlias))
# expect: special (<class 'int'>,) True
