# Iterators over all choices from pools.
from itertools import combinations, combinations_with_replacement, permutations, product

print(["".join(c) for c in combinations("abcd", 2)], list(combinations([1], 2)), list(combinations([1, 2], 0)))
print(["".join(c) for c in combinations_with_replacement("abc", 2)], list(combinations_with_replacement([], 1)))
print(["".join(c) for c in permutations("abc")], list(permutations([1, 2, 3], 2)), list(permutations([1], 2)))
print(list(product("ab", [1, 2])), list(product([0, 1], repeat=2)), list(product()), list(product("a", [])))
print(sum(1 for _ in permutations(range(7))), sum(1 for _ in product(range(10), repeat=4)))
for call in (lambda: combinations([], -1), lambda: permutations([], 1.5), lambda: product([], repeat=-1), lambda: combinations(1, 1),
             lambda: combinations([1])):
    try:
        call()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)

# output:
#| ['ab', 'ac', 'ad', 'bc', 'bd', 'cd'] [] [()]
#| ['aa', 'ab', 'ac', 'bb', 'bc', 'cc'] []
#| ['abc', 'acb', 'bac', 'bca', 'cab', 'cba'] [(1, 2), (1, 3), (2, 1), (2, 3), (3, 1), (3, 2)] []
#| [('a', 1), ('a', 2), ('b', 1), ('b', 2)] [(0, 0), (0, 1), (1, 0), (1, 1)] [()] []
#| 5040 10000
#| ValueError r must be non-negative
#| TypeError Expected int as r
#| ValueError repeat argument cannot be negative
#| TypeError 'int' object is not iterable
#| TypeError combinations() missing required argument 'r' (pos 2)
