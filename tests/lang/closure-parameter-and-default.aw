# Captured parameters can be set anew; defaults are computed outside.
def f(a, b=[1], *c, d=4, **e):
    def show():
        return a, b, c, d, e

    before = show()
    a = b = "new"
    return before, show()


print(f(1))  # expect: ((1, [1], (), 4, {}), ('new', 'new', (), 4, {}))
print(f(1, 2, 3, d=5, x=6))
# expect: ((1, 2, (3,), 5, {'x': 6}), ('new', 'new', (3,), 5, {'x': 6}))
x = 1


def outer(x):
    def inner(y=x):
        return x, y

    x = 5
    return inner()


print(outer(2))  # expect: (5, 2)


def counter(start=0):
    def up(step=1):
        nonlocal start
        start += step
        return start

    up.reset = lambda: None
    return up


up = counter(10)
print(up(), up(5), hasattr(up, "reset"))  # expect: 11 16 True
