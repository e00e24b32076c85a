# Several iterators that walk one: groupby and tee.
from itertools import groupby, tee

print([(key, list(group)) for key, group in groupby("aabbba")])
print([(key, [*group]) for key, group in groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)])
groups = groupby("aab")
first = next(groups)
second = next(groups)
print(first[0], list(first[1]), second[0], list(second[1]))
a, b, c = tee(iter(range(200)), 3)
print(sum(a), next(b), sum(b), sum(c), tee([], 0))
a, b = tee("abc")
next(a)
d = a.__copy__()
print(list(a), list(b), list(d))
try:
    tee([], -1)
except ValueError as error:
    print(error)

# output:
#| [('a', ['a', 'a']), ('b', ['b', 'b', 'b']), ('a', ['a'])]
#| [(1, [1, 3]), (0, [2, 4]), (1, [5])]
#| a [] b ['b']
#| 19900 0 19900 19900 ()
#| ['b', 'c'] ['a', 'b', 'c'] ['b', 'c']
#| n must be >= 0
