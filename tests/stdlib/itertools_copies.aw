# A copy of an iterator, and one that was pickled, goes on where the other stands.
import copy
import itertools
import operator
import pickle
import warnings

warnings.simplefilter("ignore")


def isolated(make, taken):
    first = make()
    for _ in range(taken):
        next(first)
    copies = [copy.copy(first), copy.deepcopy(first), pickle.loads(pickle.dumps(first))]
    rest = list(itertools.islice(copies[1], 6))
    again = list(itertools.islice(copies[2], 6))
    return rest, rest == again, type(copies[0]) is type(first)


for make in (
    lambda: itertools.count(3, 2),
    lambda: itertools.repeat("x", 4),
    lambda: itertools.cycle("abc"),
    lambda: itertools.accumulate([1, 2, 3, 4, 5], operator.mul),
    lambda: itertools.accumulate([1, 2, 3], initial=10),
    lambda: itertools.chain("ab", "cde"),
    lambda: itertools.compress("abcdef", [1, 0, 1, 1, 1, 1]),
    lambda: itertools.dropwhile(operator.not_, [0, 0, 3, 0, 4]),
    lambda: itertools.takewhile(bool, [1, 2, 3, 0, 4]),
    lambda: itertools.filterfalse(operator.not_, [1, 0, 2, 3]),
    lambda: itertools.starmap(pow, [(2, 1), (2, 2), (2, 3)]),
    lambda: itertools.islice("abcdefgh", 1, 8, 2),
    lambda: itertools.zip_longest("ab", "cdef", fillvalue="-"),
    lambda: itertools.product("ab", "cd"),
    lambda: itertools.combinations("abcd", 2),
    lambda: itertools.combinations_with_replacement("abc", 2),
    lambda: itertools.permutations("abc", 2),
):
    print(type(make()).__name__, *(isolated(make, taken)[0] for taken in (0, 2)), isolated(make, 2)[1:])

groups = itertools.groupby("aabbbc")
next(groups)
print([(key, "".join(group)) for key, group in copy.deepcopy(groups)], [key for key, _ in groups])
print(itertools.cycle("ab").__reduce__()[2], itertools.combinations("abc", 2).__reduce__())
made = itertools.product("ab", "cd")
made.__setstate__((1, 5))
print(list(made))
for state in ((), 3, (0,)):
    for one in (itertools.cycle("ab"), itertools.permutations("ab"), itertools.product("ab", "c")):
        try:
            one.__setstate__(state)
        except (TypeError, ValueError) as error:
            print(type(error).__name__)
# output:
#| count [3, 5, 7, 9, 11, 13] [7, 9, 11, 13, 15, 17] (True, True)
#| repeat ['x', 'x', 'x', 'x'] ['x', 'x'] (True, True)
#| cycle ['a', 'b', 'c', 'a', 'b', 'c'] ['c', 'a', 'b', 'c', 'a', 'b'] (True, True)
#| accumulate [1, 2, 6, 24, 120] [6, 24, 120] (True, True)
#| accumulate [10, 11, 13, 16] [13, 16] (True, True)
#| chain ['a', 'b', 'c', 'd', 'e'] ['c', 'd', 'e'] (True, True)
#| compress ['a', 'c', 'd', 'e', 'f'] ['d', 'e', 'f'] (True, True)
#| dropwhile [3, 0, 4] [4] (True, True)
#| takewhile [1, 2, 3] [3] (True, True)
#| filterfalse [1, 2, 3] [3] (True, True)
#| starmap [2, 4, 8] [8] (True, True)
#| islice ['b', 'd', 'f', 'h'] ['f', 'h'] (True, True)
#| zip_longest [('a', 'c'), ('b', 'd'), ('-', 'e'), ('-', 'f')] [('-', 'e'), ('-', 'f')] (True, True)
#| product [('a', 'c'), ('a', 'd'), ('b', 'c'), ('b', 'd')] [('b', 'c'), ('b', 'd')] (True, True)
#| combinations [('a', 'b'), ('a', 'c'), ('a', 'd'), ('b', 'c'), ('b', 'd'), ('c', 'd')] [('a', 'd'), ('b', 'c'), ('b', 'd'), ('c', 'd')] (True, True)
#| combinations_with_replacement [('a', 'a'), ('a', 'b'), ('a', 'c'), ('b', 'b'), ('b', 'c'), ('c', 'c')] [('a', 'c'), ('b', 'b'), ('b', 'c'), ('c', 'c')] (True, True)
#| permutations [('a', 'b'), ('a', 'c'), ('b', 'a'), ('b', 'c'), ('c', 'a'), ('c', 'b')] [('b', 'a'), ('b', 'c'), ('c', 'a'), ('c', 'b')] (True, True)
#| [('b', 'bbb'), ('c', 'c')] ['b', 'c']
#| ([], False) (<class 'itertools.combinations'>, (('a', 'b', 'c'), 2))
#| []
#| TypeError
#| TypeError
#| ValueError
#| TypeError
#| TypeError
#| ValueError
#| TypeError
#| TypeError
#| ValueError
