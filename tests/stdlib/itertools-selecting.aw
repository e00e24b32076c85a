# Iterators that select, join and repeat.
from itertools import *

print(list(accumulate([1, 2, 3, 4])), list(accumulate("abc", initial=">")), list(accumulate([3, 1, 4], max)))
print(list(chain("ab", [1, 2])), list(chain.from_iterable(["xy", "z"])), list(compress("abcd", [1, 0, 1, 0])))
print(list(takewhile(lambda x: x < 3, range(10))), list(dropwhile(lambda x: x < 3, range(6))), list(filterfalse(None, [0, 1, "", 2])))
print(list(islice(count(10), 3)), list(islice("abcdefg", 1, None, 2)), list(islice(range(9), 2, 5)), list(starmap(pow, [(2, 3), (3, 2)])))
print(list(zip_longest("ab", [1, 2, 3], fillvalue="-")), list(pairwise("abcd")), list(repeat("x", 3)), list(islice(cycle("ab"), 5)))
print(count(5), count(1, 2), count(0.5, 0.5), repeat("a"), repeat([1], 4), next(count(2 ** 61)))
for call in (lambda: islice([], -1), lambda: islice([], 0, 5, 0), lambda: count("a"), lambda: repeat(), lambda: chain(1).__next__(),
             lambda: list(accumulate([1, "a"]))):
    try:
        call()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)


class Doubled(islice):
    def __next__(self):
        return super().__next__() * 2


print(list(Doubled([1, 2, 3], 2)))

# output:
#| [1, 3, 6, 10] ['>', '>a', '>ab', '>abc'] [3, 3, 4]
#| ['a', 'b', 1, 2] ['x', 'y', 'z'] ['a', 'c']
#| [0, 1, 2] [3, 4, 5] [0, '']
#| [10, 11, 12] ['b', 'd', 'f'] [2, 3, 4] [8, 9]
#| [('a', 1), ('b', 2), ('-', 3)] [('a', 'b'), ('b', 'c'), ('c', 'd')] ['x', 'x', 'x'] ['a', 'b', 'a', 'b', 'a']
#| count(5) count(1, 2) count(0.5, 0.5) repeat('a') repeat([1], 4) 2305843009213693952
#| ValueError Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
#| ValueError Step for islice() must be a positive integer or None.
#| TypeError a number is required
#| TypeError repeat() missing required argument 'object' (pos 1)
#| TypeError 'int' object is not iterable
#| TypeError unsupported operand type(s) for +: 'int' and 'str'
#| [2, 4]
