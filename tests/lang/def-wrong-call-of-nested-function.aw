# Wrong calls of functions that were made inside others use the qualified name.
def outer():
    def inner(x):
        return x

    return inner


try:
    outer()()
except TypeError as error:
    print(error)  # expect: outer.<locals>.inner() missing 1 required positional argument: 'x'
try:
    (lambda a, b: a)(1)
except TypeError as error:
    print(error)  # expect: <lambda>() missing 1 required positional argument: 'b'
