# globals(), locals() and vars() are the names as dicts.
x = 1
globals()["y"] = 2
print(y, "x" in globals(), globals()["x"], locals() is globals(), "y" in vars())
# expect: 2 True 1 True True


def f(a, b=2):
    c = 3
    return locals()


print(f(1))  # expect: {'a': 1, 'b': 2, 'c': 3}


def g(a):
    def inner():
        return a, sorted(locals())

    names = locals()
    return inner(), sorted(names)


print(g(5))  # expect: ((5, ['a']), ['a', 'inner'])


class C:
    p = 1
    print(sorted(n for n in locals() if not n.startswith("__")))  # expect: ['p']


print(vars(C)["p"])  # expect: 1
try:
    vars(5)
except TypeError as error:
    print(error)  # expect: vars() argument must have __dict__ attribute
del globals()["y"]
try:
    y
except NameError as error:
    print(error)  # expect: name 'y' is not defined
