# Classes that are registered with collections.abc match as what they are registered for; so do those below them.
import collections
from collections import OrderedDict, UserDict, UserList, defaultdict, deque
from collections.abc import Mapping, MutableSequence, Sequence, Set


def kind(value):
    match value:
        case [*_]:
            return "sequence"
        case {}:
            return "mapping"
    return "neither"


class Late(list.__base__):
    def __len__(self):
        return 2

    def __getitem__(self, index):
        if index > 1:
            raise IndexError
        return index


class Below(Late):
    pass


print(kind(Late()), kind(Below()))
Sequence.register(Late)
print(kind(Late()), kind(Below()))


class Dictlike:
    def __len__(self):
        return 0


Mapping.register(Dictlike)
print(kind(Dictlike()))


class Both(Sequence, collections.abc.Mapping):
    __len__ = __getitem__ = __iter__ = lambda *args: 0


print(kind(Both()), kind(deque([1])), kind(defaultdict(int)), kind(OrderedDict()), kind(UserList()), kind(UserDict()))
print(kind({1}), kind("ab"), kind(b"ab"), kind(iter([])), kind(collections.namedtuple("P", "x")(1)), kind(memoryview(b"")))
match defaultdict(int, {"a": 1}):
    case {"b": x}:
        print("made", x)
    case {"a": x, **rest}:
        print(x, rest, type(rest).__name__)
# output:
#| neither neither
#| sequence sequence
#| mapping
#| sequence sequence mapping mapping sequence mapping
#| neither neither neither neither sequence sequence
#| 1 {} dict
