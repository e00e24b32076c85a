# An exception ends a generator; afterwards it has nothing more to give.
def f():
    yield 1
    1 / 0
    yield 2


g = f()
print(next(g))  # expect: 1
try:
    next(g)
except ZeroDivisionError as error:
    print(error)  # expect: division by zero
print(list(g))  # expect: []
