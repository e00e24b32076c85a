# The same exception object can be raised again and again.
shared = ValueError("shared")
for i in range(3):
    try:
        raise shared
    except ValueError as error:
        print(i, error is shared, error.__context__)  # expect: 0 True None
        # expect: 1 True None
        # expect: 2 True None
