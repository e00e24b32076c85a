# Integers and floats compare exactly, whatever their size.
print(2**53 == float(2**53), 2**53 + 1 == float(2**53), 2**53 + 1 > float(2**53), 10**400 > 1e308)
# expect: True False True True
print(10**400 < float("inf"), -(10**400) > float("-inf"))  # expect: True True
print(1 < float("nan"), 10**30 == 1e30, 10**22 == 1e22)  # expect: False False True
print(3 == 3.0, hash(3) == hash(3.0), hash(2**70) == hash(2.0**70), {1: "a"}[1.0], {1, 1.0, True})
# expect: True True True a {1}
print(0.1 + 0.2 == 0.3, 1e16 + 1 == 1e16, 10**16 + 1 == 1e16, 5 > 4.999999999999999)
# expect: False True False True
print(9007199254740993 < 9007199254740992.0, 9007199254740993 == 9007199254740992.0)
# expect: False False
