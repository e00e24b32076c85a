# bool is a kind of int with two values.
print(True + True, True * 5, False - 1, -True, True / 2, True // 2, [10, 20][True], "ab" * True)
# expect: 2 5 -1 -1 0.5 0 20 ab
print(bool(), bool(0), bool("False"), bool([False]))  # expect: False False True True
print(isinstance(True, int), True == 1, None is False)  # expect: True True False
print(repr(True), str(False), f"{True}", f"{True:d}")  # expect: True False True 1
print(f"{True:5}|", "%s %d" % (True, True), int(True))  # expect:     1| True 1 1
print(True and 5, False or "x", not True, sum([True, True, False]), sorted([True, False]))
# expect: 5 x False 2 [False, True]
print(True | False, True & 1, type(True | True))  # expect: True 1 <class 'bool'>
print(type(True + False), max(True, 2), {True: "t", 1: "one"})
# expect: <class 'int'> 2 {True: 'one'}
print(issubclass(bool, int), bool.__mro__, type(True).__name__, (True).bit_length())
# expect: True (<class 'bool'>, <class 'int'>, <class 'object'>) bool 1
