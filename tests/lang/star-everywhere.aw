# Stars in calls, displays, assignments, parameters, returns, subscripts and for.
def f(*a, **k):
    return a, k


a, d = [1, 2], {"x": 3}
print(f(*a, *a, **d), [*a, *a], (*a,), {*a, 3}, {**d, "y": 4})
# expect: ((1, 2, 1, 2), {'x': 3}) [1, 2, 1, 2] (1, 2) {1, 2, 3} {'x': 3, 'y': 4}
*x, y = a
(p, *q), *r = [[1, 2, 3], 4, 5]
print(x, y, p, q, r)  # expect: [1] 2 1 [2, 3] [4, 5]


def g():
    return *a, 5


print(g(), [*g()][-1])  # expect: (1, 2, 5) 5
for first, *others in [[1, 2, 3], (4,)]:
    print(first, others)  # expect: 1 [2, 3]
    # expect: 4 []
for v in *a, 9:
    print(v)  # expect: 1
    # expect: 2
    # expect: 9
table = {(1, 2, 3): "found"}
print(table[1, 2, 3], table[*a, 3])  # expect: found found


def h():
    yield *a, 0


print(list(h()), sum([*range(4)]), print(*a, *"ab", sep="."))  # expect: 1.2.a.b
# expect: [(1, 2, 0)] 6 None
