# What builtin types say of wrong arguments: None by its name, what is missing before what is unknown, special methods in their own words.
def sentence(work):
    try:
        print(repr(work()))
    except TypeError as error:
        print(error)


sentence(lambda: "a".replace(None, "b"))  # expect: replace() argument 1 must be str, not None
sentence(lambda: b"a".decode(None))  # expect: decode() argument 'encoding' must be str, not None
sentence(lambda: int.from_bytes(b"", 3))  # expect: from_bytes() argument 'byteorder' must be str, not int
sentence(lambda: round(zz=1))  # expect: round() missing required argument 'number' (pos 1)
sentence(lambda: round(1, zz=1))  # expect: 'zz' is an invalid keyword argument for round()
sentence(lambda: sum(1, "a"))  # expect: 'int' object is not iterable
sentence(lambda: [].__getitem__())  # expect: list.__getitem__() takes exactly one argument (0 given)
sentence(lambda: {}.__contains__(1, 2))  # expect: dict.__contains__() takes exactly one argument (2 given)
try:
    ().__mul__(1, 2)
except TypeError as error:
    print([str(error)])  # expect: [' expected 1 argument, got 2']
sentence(lambda: (1).__add__())  # expect: expected 1 argument, got 0
sentence(lambda: object().__str__(1))  # expect: expected 0 arguments, got 1
sentence(lambda: bytearray(b"a").__setitem__("x", 1))  # expect: bytearray indices must be integers or slices, not str
sentence(lambda: dir(super(int, 3))[:1])  # expect: ['__class__']
