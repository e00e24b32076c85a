# In a comprehension the name belongs to the scope around it.
total = 0
print([total := total + x for x in range(4)], total)  # expect: [0, 1, 3, 6] 6


def f():
    found = None
    squares = [found := x * x for x in range(4)]
    return squares, found


print(f())  # expect: ([0, 1, 4, 9], 9)


def g():
    global shared
    [shared := x for x in "ab"]

    def inner():
        squares = [k := i for i in range(3)]
        return k, squares

    return inner()


print(g(), shared)  # expect: (2, [0, 1, 2]) b
