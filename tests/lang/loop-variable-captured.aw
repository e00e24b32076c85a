# Closures share the one variable of a loop; a function call makes a new one.
functions = []
for i in range(3):
    functions.append(lambda: i)
print([f() for f in functions])  # expect: [2, 2, 2]
i = "changed"
print([f() for f in functions])  # expect: ['changed', 'changed', 'changed']


def in_function():
    made = []
    for i in range(3):
        def show(prefix="n"):
            return prefix + str(i)

        made.append(show)
    before = [f() for f in made]
    i = 10
    return before, [f("m") for f in made]


print(in_function())  # expect: (['n2', 'n2', 'n2'], ['m10', 'm10', 'm10'])


def fresh(i):
    return lambda: i


print([f() for f in [fresh(i) for i in range(3)]])  # expect: [0, 1, 2]


def while_loop():
    n = 0
    made = []
    while n < 3:
        made.append(lambda: n)
        n += 1
    return [f() for f in made]


print(while_loop())  # expect: [3, 3, 3]
