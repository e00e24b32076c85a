# Abstract base classes of containers: what belongs to them, and what they give.
from collections import OrderedDict, deque
from collections.abc import *

for value in ([], (), "a", b"a", {}, set(), frozenset(), range(1), deque(), OrderedDict(), {}.keys(), {}.items(), iter([]), (x for x in ()), len, 1):
    print(type(value).__name__, [c.__name__ for c in (Hashable, Iterable, Iterator, Reversible, Sized, Container, Callable, Collection,
                                                      Sequence, MutableSequence, Set, MutableSet, Mapping, MutableMapping, Generator)
                                 if isinstance(value, c)])


class Pairs(Mapping):
    def __getitem__(self, key):
        if key not in range(3):
            raise KeyError(key)
        return key * key

    def __iter__(self):
        return iter(range(3))

    def __len__(self):
        return 3


p = Pairs()
print(dict(p), p.get(5, "no"), 2 in p, list(p.items()), p.keys() & {1, 2, 9}, p == {0: 0, 1: 1, 2: 4}, 4 in p.values())


class Numbers(MutableSequence):
    def __init__(self, items=()):
        self.items = list(items)

    def __getitem__(self, i):
        return self.items[i]

    def __setitem__(self, i, v):
        self.items[i] = v

    def __delitem__(self, i):
        del self.items[i]

    def __len__(self):
        return len(self.items)

    def insert(self, i, v):
        self.items.insert(i, v)


n = Numbers([3, 1])
n.append(2)
n += [9]
n.reverse()
print(list(n), n.index(1), n.count(9), n.pop(), list(reversed(n)), 2 in n)
n.remove(2)
n.extend(n)
print(n.items)


class Bits(Set):
    def __init__(self, items):
        self.items = sorted(set(items))

    def __contains__(self, x):
        return x in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)


a, b = Bits([1, 2, 3]), Bits([2, 3, 4])
print(list(a & b), list(a | b), list(a - b), list(a ^ b), a <= b, a.isdisjoint(b), a == {1, 2, 3}, Bits([1]) < a)
try:
    Sequence()
except TypeError as error:
    print(error)


class Hidden:
    __hash__ = None


print(isinstance(Hidden(), Hashable), issubclass(int, Hashable), Callable[[int], str], Iterable[int])

# output:
#| list ['Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Sequence', 'MutableSequence']
#| tuple ['Hashable', 'Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Sequence']
#| str ['Hashable', 'Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Sequence']
#| bytes ['Hashable', 'Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Sequence']
#| dict ['Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Mapping', 'MutableMapping']
#| set ['Iterable', 'Sized', 'Container', 'Collection', 'Set', 'MutableSet']
#| frozenset ['Hashable', 'Iterable', 'Sized', 'Container', 'Collection', 'Set']
#| range ['Hashable', 'Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Sequence']
#| deque ['Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Sequence', 'MutableSequence']
#| OrderedDict ['Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Mapping', 'MutableMapping']
#| dict_keys ['Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Set']
#| dict_items ['Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Set']
#| list_iterator ['Hashable', 'Iterable', 'Iterator']
#| generator ['Hashable', 'Iterable', 'Iterator', 'Generator']
#| builtin_function_or_method ['Hashable', 'Callable']
#| int ['Hashable']
#| {0: 0, 1: 1, 2: 4} no True [(0, 0), (1, 1), (2, 4)] {1, 2} True True
#| [9, 2, 1, 3] 2 1 3 [1, 2, 9] True
#| [9, 1, 9, 1]
#| [2, 3] [1, 2, 3, 4] [1] [1, 4] False False True True
#| Can't instantiate abstract class Sequence with abstract methods __getitem__, __len__
#| False True collections.abc.Callable[[int], str] collections.abc.Iterable[int]
