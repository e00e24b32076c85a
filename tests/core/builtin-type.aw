# type() of one argument is the class of a value.
for value in (
    1, 1.5, "a", b"a", None, True, [], (), {}, set(), frozenset(), range(1), len, int, type,
    object(), ..., NotImplemented, slice(1), lambda: 0, (x for x in ""), ValueError(), "".join,
    {}.keys(), {}.values(), {}.items(), iter([]), property(), zip(), enumerate(""),
):
    print(type(value).__name__)  # expect: int
    # expect: float
    # expect: str
    # expect: bytes
    # expect: NoneType
    # expect: bool
    # expect: list
    # expect: tuple
    # expect: dict
    # expect: set
    # expect: frozenset
    # expect: range
    # expect: builtin_function_or_method
    # expect: type
    # expect: type
    # expect: object
    # expect: ellipsis
    # expect: NotImplementedType
    # expect: slice
    # expect: function
    # expect: generator
    # expect: ValueError
    # expect: builtin_function_or_method
    # expect: dict_keys
    # expect: dict_values
    # expect: dict_items
    # expect: list_iterator
    # expect: property
    # expect: zip
    # expect: enumerate
print(type(1) is int, type(type) is type, type("a")("b"))  # expect: True True b
print(type([])((1, 2)), type(1) == type(2), type(True) == int)  # expect: [1, 2] True False
for action in (
    lambda: type(),
    lambda: type(1, 2),
    lambda: type("A", 1, {}),
    lambda: type(1, (), {}),
    lambda: type("A", (), 5),
):
    try:
        action()
    except TypeError as error:
        print(error)  # expect: type() takes 1 or 3 arguments
        # expect: type() takes 1 or 3 arguments
        # expect: type.__new__() argument 2 must be tuple, not int
        # expect: type.__new__() argument 1 must be str, not int
        # expect: type.__new__() argument 3 must be dict, not int
