# Annotations of local variables are not evaluated, but they do make the name local.
def f():
    x: undefined_name = 1
    y: also_undefined
    return x


print(f())  # expect: 1


def g():
    z: int
    return z


try:
    g()
except UnboundLocalError as error:
    print(error)  # expect: cannot access local variable 'z' where it is not associated with a value
