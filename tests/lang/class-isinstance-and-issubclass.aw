# isinstance and issubclass take a class or a (nested) tuple of classes, or a union.
class A:
    pass


class B(A):
    pass


print(isinstance(B(), A), isinstance(A(), B), isinstance(3, (str, int)))  # expect: True False True
print(isinstance(3, ((str,), (int,))))  # expect: True
print(isinstance(True, int), isinstance(1, bool), isinstance(None, type(None)), isinstance(A, type))
# expect: True False True True
print(issubclass(B, A), issubclass(A, A), issubclass(A, (B, object)), issubclass(bool, int))
# expect: True True True True
print(isinstance(3, int | str), isinstance(3.5, int | str), isinstance(3, ()))
# expect: True False False
for action in (
    lambda: isinstance(3, 4),
    lambda: isinstance(3, [int]),
    lambda: issubclass(3, int),
    lambda: issubclass(int, 3),
    lambda: isinstance(3),
):
    try:
        action()
    except TypeError as error:
        print(error)  # expect: isinstance() arg 2 must be a type, a tuple of types, or a union
        # expect: isinstance() arg 2 must be a type, a tuple of types, or a union
        # expect: issubclass() arg 1 must be a class
        # expect: issubclass() arg 2 must be a class, a tuple of classes, or a union
        # expect: isinstance expected 2 arguments, got 1
