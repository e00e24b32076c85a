# Inner comprehensions see the variables of outer ones and of the function around.
def table(n, scale=10):
    return [[row * scale + column for column in range(n)] for row in range(n)]


print(table(3))  # expect: [[0, 1, 2], [10, 11, 12], [20, 21, 22]]


def makers():
    return [lambda k: (k, i) for i in range(3)]


print([m("k") for m in makers()])  # expect: [('k', 2), ('k', 2), ('k', 2)]


def outer():
    x = 5
    return [x for x in range(3)], x, [[x for _ in range(2)] for x in "ab"], x


print(outer())  # expect: ([0, 1, 2], 5, [['a', 'a'], ['b', 'b']], 5)
print([y for x in [[1, 2], [3]] for y in [z * 10 for z in x]])  # expect: [10, 20, 30]
