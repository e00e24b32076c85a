# An exception in finally replaces the first one, which becomes its context.
def f():
    try:
        raise ValueError("first")
    finally:
        raise KeyError("second")


try:
    f()
except KeyError as error:
    print(repr(error), repr(error.__context__))  # expect: KeyError('second') ValueError('first')
