# min and max of arguments or of one iterable, with key and default.
print(min(3, 1, 2), max([3, 1, 2]), min("hello"))  # expect: 1 3 e
print(max("a", "B", key=str.lower), min([], default="none"), max({}, default=0))  # expect: B none 0
print(max([1, 1.0, True]), min((2, "b"), (2, "a")), max([[1, 2], [1, 3]]))
# expect: 1 (2, 'a') [1, 3]
print(min([5]), max("apple", "fig", key=len), max(range(5), key=lambda x: -x))  # expect: 5 apple 0
print(max([("a", 1), ("b", 1)], key=lambda p: p[1]), min([("a", 1), ("b", 1)], key=lambda p: p[1]))
# expect: ('a', 1) ('a', 1)
for action in (
    lambda: max(),
    lambda: max([]),
    lambda: max(1),
    lambda: min(1, "a"),
    lambda: max(1, 2, default=3),
    lambda: min([1], foo=2),
    lambda: max(5, key=1),
):
    try:
        action()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
        # expect: TypeError max expected at least 1 argument, got 0
        # expect: ValueError max() arg is an empty sequence
        # expect: TypeError 'int' object is not iterable
        # expect: TypeError '<' not supported between instances of 'str' and 'int'
        # expect: TypeError Cannot specify a default for max() with multiple positional arguments
        # expect: TypeError 'foo' is an invalid keyword argument for min()
        # expect: TypeError 'int' object is not iterable
