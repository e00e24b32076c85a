# yield is an expression that may stand in many places.
def f():
    x = yield 1
    print("x =", x)
    y = (yield 2) or "default"
    print("y =", y)
    print("inside call", (yield 3), [(yield 4), 5])
    z = yield
    print("z =", z)
    a, b = yield 1, 2
    print(a, b)
    return (yield)


g = f()
print(next(g))  # expect: 1
print(g.send("X"))  # expect: x = X
# expect: 2
print(g.send(None))  # expect: y = default
# expect: 3
print(g.send("first"))  # expect: 4
print(g.send("second"))  # expect: inside call first ['second', 5]
# expect: None
print(g.send("Z"))  # expect: z = Z
# expect: (1, 2)
print(g.send("ab"))  # expect: a b
# expect: None
try:
    g.send("end")
except StopIteration as stop:
    print(stop.value)  # expect: end
lazy = lambda: (yield 1)
print(list(lazy()))  # expect: [1]
