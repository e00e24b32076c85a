# An exception raised by an except clause's own code is not seen by its sister clauses.
try:
    try:
        raise ValueError("a")
    except ValueError:
        raise KeyError("b")
    except KeyError:
        print("never")
except KeyError as error:
    print("outer", error)  # expect: outer 'b'
