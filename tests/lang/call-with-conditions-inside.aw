# Conditions, boolean operators and comparisons as arguments.
def f(a, b, c=None):
    return [a, b, c]


for t in (True, False):
    print(f(1 if t else 2, t and "and", c=t or "or"))
    print(f(not t, 0 < 1 < 2 if t else 3 < 1, [x for x in (1, 2) if t]))
    print(f(*([1, 2] if t else (3, 4))), f(**({"a": 1, "b": 2} if t else {"b": 3, "a": 4})))
    print(t and f(1, t) or f(2, t), (f if t else max)(3, 4))
    print([1, 2][t], {True: "yes", False: "no"}[t])

# output:
#| [1, 'and', True]
#| [False, True, [1, 2]]
#| [1, 2, None] [1, 2, None]
#| [1, True, None] [3, 4, None]
#| 2 yes
#| [2, False, 'or']
#| [True, False, []]
#| [3, 4, None] [4, 3, None]
#| [2, False, None] 4
#| 1 no
