# Of several abstract classes that a class counts as, singledispatch takes the most special one, or says that none is.
import collections
import collections.abc as abc
import functools
import re


@functools.singledispatch
def kind(value):
    return "object"


class Both(abc.Sized, abc.Container):
    def __len__(self):
        return 0

    def __contains__(self, item):
        return False


kind.register(abc.Sized, lambda value: "sized")
kind.register(abc.Set, lambda value: "set")
print(kind(collections.ChainMap()), kind({1}), kind(3), kind(Both()))  # expect: sized set object sized
kind.register(abc.MutableSet, lambda value: "mutable set")
print(kind({1}), kind(frozenset()))  # expect: mutable set set
kind.register(abc.Container, lambda value: "container")
print(kind(Both()))  # expect: sized


class Plain:
    def __len__(self):
        return 0

    def __contains__(self, item):
        return False


try:
    kind(Plain())
except RuntimeError as error:
    print(str(error)[:19])  # expect: Ambiguous dispatch:

# flags can be asked as classes of enum are
print(list(re.RegexFlag)[:3], len(re.RegexFlag), re.RegexFlag["M"])  # expect: [re.ASCII, re.IGNORECASE, re.LOCALE] 9 re.MULTILINE
print(list(re.I | re.M), re.I in re.RegexFlag)  # expect: [re.IGNORECASE, re.MULTILINE] True

try:

    class Twice:
        a = b = functools.cached_property(lambda self: 1)

except RuntimeError as error:
    print(error)  # expect: Error calling __set_name__ on 'cached_property' instance 'b' in 'Twice'
    print(error.__context__)  # expect: Cannot assign the same cached_property to two different names ('a' and 'b').
