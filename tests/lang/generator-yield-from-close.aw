# close() and throw() reach the innermost generator first.
def inner():
    try:
        yield 1
    finally:
        print("inner finally")


def outer():
    try:
        yield from inner()
    finally:
        print("outer finally")


g = outer()
next(g)
g.close()  # expect: inner finally
# expect: outer finally
g = outer()
next(g)
try:
    g.throw(KeyError("k"))  # expect: inner finally
    # expect: outer finally
except KeyError as error:
    print("out", error)  # expect: out 'k'
