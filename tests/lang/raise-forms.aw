# raise takes a class (which is called) or an object; from sets the cause.
try:
    raise ValueError
except ValueError as error:
    print(repr(error), error.args)  # expect: ValueError() ()
try:
    raise ValueError("a", 1)
except ValueError as error:
    print(repr(error), error)  # expect: ValueError('a', 1) ('a', 1)
try:
    raise KeyError("k") from ValueError("cause")
except KeyError as error:
    print(repr(error.__cause__), error.__suppress_context__)  # expect: ValueError('cause') True
try:
    raise KeyError("k") from IndexError
except KeyError as error:
    print(repr(error.__cause__))  # expect: IndexError()
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise KeyError("k") from None
except KeyError as error:
    print(error.__cause__, repr(error.__context__), error.__suppress_context__)
    # expect: None ZeroDivisionError('division by zero') True
