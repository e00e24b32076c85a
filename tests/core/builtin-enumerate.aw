# enumerate counts along.
print(list(enumerate("abc")), list(enumerate(["x"], 5)))
# expect: [(0, 'a'), (1, 'b'), (2, 'c')] [(5, 'x')]
print(list(enumerate([], 1)), dict(enumerate("ab", start=1)), next(enumerate("z")))
# expect: [] {1: 'a', 2: 'b'} (0, 'z')
for i, (a, b) in enumerate(zip("ab", "cd")):
    print(i, a, b)  # expect: 0 a c
    # expect: 1 b d
e = enumerate(iter("pq"))
print(next(e), list(e), list(e), iter(e) is e)  # expect: (0, 'p') [(1, 'q')] [] True
for action in (
    lambda: enumerate(),
    lambda: enumerate(5),
    lambda: enumerate("a", "b"),
    lambda: enumerate("a", 1, 2),
):
    try:
        action()
    except TypeError as error:
        print(error)  # expect: enumerate() missing required argument 'iterable'
        # expect: 'int' object is not iterable
        # expect: 'str' object cannot be interpreted as an integer
        # expect: enumerate() takes at most 2 arguments (3 given)
