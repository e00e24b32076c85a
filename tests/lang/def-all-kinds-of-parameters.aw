# All five kinds of parameters in one signature.
def everything(a, b=2, /, c=3, *d, e, f=6, **g):
    return a, b, c, d, e, f, g


print(everything(1, e=5))  # expect: (1, 2, 3, (), 5, 6, {})
print(everything(1, 20, 30, 40, 50, e=5, h=8))  # expect: (1, 20, 30, (40, 50), 5, 6, {'h': 8})
print(everything(1, c=30, e=5, f=60, a="in g", b="too"))
# expect: (1, 2, 30, (), 5, 60, {'a': 'in g', 'b': 'too'})
print(everything(*range(5), **{"e": 5, "x": 0}))  # expect: (0, 1, 2, (3, 4), 5, 6, {'x': 0})
