# A lambda is a function of one expression, with every kind of parameter.
add = lambda a, b=1: a + b
print(add(1), add(1, 5), add(b=2, a=3))  # expect: 2 6 5
print((lambda: "no parameters")())  # expect: no parameters
print((lambda *a, k=0, **kw: (a, k, kw))(1, 2, k=3, z=4))  # expect: ((1, 2), 3, {'z': 4})
print((lambda x, /, y, *, z: (x, y, z))(1, y=2, z=3))  # expect: (1, 2, 3)
print(add.__name__)  # expect: <lambda>
print([f(3) for f in (lambda n: n + 1, lambda n: n * n)])  # expect: [4, 9]
print((lambda n: "even" if n % 2 == 0 else "odd")(7))  # expect: odd
nested = lambda a: lambda b: lambda c: (a, b, c)
print(nested(1)(2)(3))  # expect: (1, 2, 3)
