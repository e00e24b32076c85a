# Unpacking the wrong number of values.
def attempt(value, targets):
    try:
        if targets == 2:
            a, b = value
        elif targets == 3:
            a, b, c = value
        else:
            a, b, *c = value
        print(a, b)
    except (ValueError, TypeError) as error:
        print(error)


attempt([1], 2)  # expect: not enough values to unpack (expected 2, got 1)
attempt([1, 2, 3], 2)  # expect: too many values to unpack (expected 2)
attempt((), 2)  # expect: not enough values to unpack (expected 2, got 0)
attempt("abcd", 3)  # expect: too many values to unpack (expected 3)
attempt((1, 2), 3)  # expect: not enough values to unpack (expected 3, got 2)
attempt({1: 2}, 2)  # expect: not enough values to unpack (expected 2, got 1)
attempt([1], "2*")  # expect: not enough values to unpack (expected at least 2, got 1)
attempt((), "2*")  # expect: not enough values to unpack (expected at least 2, got 0)
attempt(5, 2)  # expect: cannot unpack non-iterable int object
attempt(None, 3)  # expect: cannot unpack non-iterable NoneType object
attempt(iter([1, 2, 3, 4]), 3)  # expect: too many values to unpack (expected 3)
attempt(iter([1]), 2)  # expect: not enough values to unpack (expected 2, got 1)
attempt(3, "2*")  # expect: cannot unpack non-iterable int object
