# Calls inside the arguments of calls, with every kind of argument.
def f(*args, **kwargs):
    return args + tuple(kwargs.items())


print(f(f(1, f(2), a=f(3)), *f(4, *f(5)), b=f(**{"c": f(6)}), **{"d": f(7)}))
# expect: ((1, (2,), ('a', (3,))), 4, 5, ('b', (('c', (6,)),)), ('d', (7,)))
print(max(min(3, max(1, 2)), min(max(5, 4), 6)), abs(-abs(-abs(-3))), len(str(len(str(12345)))))
# expect: 5 3 1
print((lambda a, b=2, *c: (a, b, c))(*(lambda *x: x)(1, 2, 3, *range(2))))
# expect: (1, 2, (3, 0, 1))


def apply(g, *args):
    return g(*args)


print(apply(apply, apply, apply, max, 1, 2), apply(lambda *a: sum(a), *map(int, "123")))
# expect: 2 6


def curry(a):
    return lambda b: lambda c: lambda *d: [a, b, c, *d]


print(curry(1)(2)(3)(4, 5), curry(curry)(2)(3)()[0] is curry)  # expect: [1, 2, 3, 4, 5] True
