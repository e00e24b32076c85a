# A bare raise raises the exception being handled again, also from a called function.
def again():
    raise


def f():
    try:
        raise ValueError("original")
    except ValueError:
        try:
            raise KeyError("inner")
        except KeyError:
            pass
        raise


try:
    f()
except ValueError as error:
    print(repr(error), error.__context__)  # expect: ValueError('original') None
try:
    try:
        raise IndexError("i")
    except IndexError:
        again()
except IndexError as error:
    print(repr(error))  # expect: IndexError('i')
