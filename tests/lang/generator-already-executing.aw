# A generator cannot resume itself.
def f():
    try:
        next(g)
    except ValueError as error:
        print(error)  # expect: generator already executing
    yield 1


g = f()
print(list(g))  # expect: [1]
