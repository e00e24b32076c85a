# | & - ^ and their methods; comparisons are subset relations.
a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, b - a, a ^ b, a <= {1, 2, 3, 4}, a < a)
# expect: {1, 2, 3, 4} {3} {1, 2} {4} {1, 2, 4} True False
print(a <= a, {1} < a, a > {1, 2}, a >= b, a == {3, 2, 1}, a != b)
# expect: True True True False True True
print(a.union([5], (6,)), a.intersection([1, 2, 9], [2]))  # expect: {1, 2, 3, 5, 6} {2}
print(a.difference([1], [2]), a.symmetric_difference([3, 9]))  # expect: {3} {9, 2, 1}
print(a.issubset(range(10)), a.issuperset([1]), a.isdisjoint([7]))  # expect: True True True
print(a.isdisjoint([1]), a.union(), a.copy() == a, a.copy() is a)
# expect: False {1, 2, 3} True False
c = {1, 2}
c |= {3}
c &= {2, 3, 4}
c -= {2}
c ^= {3, 5, 6}
print(c)  # expect: {5, 6}
c.update([1], "a")
c.difference_update(["a"], [5])
c.intersection_update([1, 6, 7])
c.symmetric_difference_update([1, 2])
print(c)  # expect: {2, 6}
for action in (
    lambda: a | [1],
    lambda: a & "x",
    lambda: a - (1,),
    lambda: a < [1],
    lambda: a.union(5),
    lambda: [1] | a,
    lambda: a + b,
):
    try:
        action()
    except TypeError as error:
        print(error)  # expect: unsupported operand type(s) for |: 'set' and 'list'
        # expect: unsupported operand type(s) for &: 'set' and 'str'
        # expect: unsupported operand type(s) for -: 'set' and 'tuple'
        # expect: '<' not supported between instances of 'set' and 'list'
        # expect: 'int' object is not iterable
        # expect: unsupported operand type(s) for |: 'list' and 'set'
        # expect: unsupported operand type(s) for +: 'set' and 'set'
