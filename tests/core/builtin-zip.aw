# zip stops with the shortest, or with strict=True demands equal lengths.
print(list(zip("abc", [1, 2], range(9))), list(zip()), list(zip("a")))
# expect: [('a', 1, 0), ('b', 2, 1)] [] [('a',)]
print(dict(zip("ab", [1, 2])), list(zip(*[(1, "a"), (2, "b")])))
# expect: {'a': 1, 'b': 2} [(1, 2), ('a', 'b')]
print(list(zip("ab", "cd", strict=True)))  # expect: [('a', 'c'), ('b', 'd')]
z = zip([1, 2, 3], iter("ab"))
print(next(z), next(z), next(z, "end"))  # expect: (1, 'a') (2, 'b') end
for action in (
    lambda: list(zip("ab", "c", strict=True)),
    lambda: list(zip("a", "bc", strict=True)),
    lambda: list(zip("a", "b", "cd", strict=True)),
    lambda: list(zip("ab", "ab", "c", strict=True)),
    lambda: zip(5),
    lambda: zip("a", 5),
    lambda: zip("a", foo=1),
):
    try:
        action()
    except (ValueError, TypeError) as error:
        print(error)  # expect: zip() argument 2 is shorter than argument 1
        # expect: zip() argument 2 is longer than argument 1
        # expect: zip() argument 3 is longer than arguments 1-2
        # expect: zip() argument 3 is shorter than arguments 1-2
        # expect: 'int' object is not iterable
        # expect: 'int' object is not iterable
        # expect: 'foo' is an invalid keyword argument for zip()
