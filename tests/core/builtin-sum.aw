# sum adds from left to right, beginning with start.
print(sum([1, 2, 3]), sum([]), sum([1, 2], 10), sum([0.5, 1]))  # expect: 6 0 13 1.5
print(sum([[1], [2]], []), sum(range(10**5)), sum([2**62, 2**62]), sum((True, True)))
# expect: [1, 2] 4999950000 9223372036854775808 2
print(sum([1, 2], start=5), sum({1: "a", 2: "b"}))  # expect: 8 3
print(sum(x * x for x in range(4)), sum([(1,), (2,)], ()))  # expect: 14 (1, 2)
for action in (
    lambda: sum(["a"]),
    lambda: sum(5),
    lambda: sum(["a"], ""),
    lambda: sum(),
    lambda: sum([b"a"], b""),
    lambda: sum([[1]]),
):
    try:
        action()
    except TypeError as error:
        print(error)  # expect: unsupported operand type(s) for +: 'int' and 'str'
        # expect: 'int' object is not iterable
        # expect: sum() can't sum strings [use ''.join(seq) instead]
        # expect: sum() takes at least 1 positional argument (0 given)
        # expect: sum() can't sum bytes [use b''.join(seq) instead]
        # expect: unsupported operand type(s) for +: 'int' and 'list'
