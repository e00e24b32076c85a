# Assignments that use and set the same names: all of the right side is computed first.
a, b, c = 1, 2, 3
a, b = b, a
print(a, b)  # expect: 2 1
a, b, c = c, a, b
print(a, b, c)  # expect: 3 2 1
a, (b, c) = b, (c, a)
print(a, b, c)  # expect: 2 1 3
a, b, c = [a + b, b + c, c + a]
print(a, b, c)  # expect: 3 4 5


def local(a, b, c):
    a, b = b, a
    a, b, c = c, a, b
    a, (b, c) = b, (c, a)
    a, b = a + b, a - b
    *a, b = b, c, a
    return a, b, c


print(local(1, 2, 3))  # expect: ([1, 3], 3, 3)
items = [0, 1, 2, 3]
i = 0
items[i], items[i + 1] = items[i + 1], items[i]
i, items[i] = 2, "at 2"
print(items, i)  # expect: [1, 0, 'at 2', 3] 2
x = [1, 2, 3]
x[0], x = "a", [x]
print(x)  # expect: [['a', 2, 3]]


def fib(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


print([fib(n) for n in range(12)])  # expect: [0, 1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89]
