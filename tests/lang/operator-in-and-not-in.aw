# in and not in for every kind of container.
print(2 in [1, 2], 3 not in (1, 2), "b" in "abc", "bc" in "abc", "" in "", "ac" in "abc")
# expect: True True True True True False
print("k" in {"k": 1}, 1 in {"k": 1}, 3 in range(0, 10, 3), 4 in range(0, 10, 3), 2.0 in [2])
# expect: True False True False True
print(b"b" in b"abc", 98 in b"abc", None in [None], [] in [[]])  # expect: True True True True
for container, item in (("abc", 1), (b"abc", "a"), (5, 5), (b"abc", 300)):
    try:
        item in container
    except (TypeError, ValueError) as error:
        print(error)  # expect: 'in <string>' requires string as left operand, not int
        # expect: a bytes-like object is required, not 'str'
        # expect: argument of type 'int' is not iterable
        # expect: byte must be in range(0, 256)
try:
    [] in {1}
except TypeError as error:
    print(error)  # expect: unhashable type: 'list'
