# An exception raised while another is handled remembers it as its context.
try:
    try:
        raise ValueError("first")
    except ValueError:
        raise KeyError("second")
except KeyError as error:
    print(repr(error), repr(error.__context__), error.__cause__, error.__suppress_context__)
    # expect: KeyError('second') ValueError('first') None False


def chain():
    try:
        try:
            try:
                raise ValueError(1)
            except ValueError:
                raise ValueError(2)
        except ValueError:
            raise ValueError(3)
    except ValueError as error:
        names = []
        while error is not None:
            names.append(error.args[0])
            error = error.__context__
        return names


print(chain())  # expect: [3, 2, 1]
try:
    try:
        raise ValueError("a")
    except ValueError as a:
        raise a
except ValueError as error:
    print(error.__context__)  # expect: None
first = ValueError("first")
try:
    try:
        raise first
    except ValueError:
        try:
            raise KeyError("second")
        except KeyError:
            raise first
except ValueError as error:
    print(repr(error), repr(error.__context__), error.__context__.__context__)
    # expect: ValueError('first') KeyError('second') None
