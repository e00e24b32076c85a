# / always gives a float, correctly rounded even for large integers.
print(1 / 2, 6 / 3, -7 / 2, 10**30 / 10**10, 10**400 / 10**399, 1 / 3, 2 / 3)
# expect: 0.5 2.0 -3.5 1e+20 10.0 0.3333333333333333 0.6666666666666666
print(9007199254740993 / 1, 1 / 10**400, (2**80 + 1) / 2**80, 123456789012345678901 / 3)
# expect: 9007199254740992.0 0.0 1.0 4.115226300411522e+19
try:
    10**400 / 1
except OverflowError as error:
    print(error)  # expect: integer division result too large for a float
