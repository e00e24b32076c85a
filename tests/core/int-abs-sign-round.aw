# abs, negation, round and divmod of integers.
print(abs(-5), abs(5), abs(-(2**70)), -(-(2**63)), +7, -0, -(-4611686018427387904))
# expect: 5 5 1180591620717411303424 9223372036854775808 7 0 4611686018427387904
print(round(5), round(15, -1), round(25, -1), round(-15, -1))  # expect: 5 20 20 -20
print(round(1234, -2), round(1250, -2), round(5, 3))  # expect: 1200 1200 5
print(round(10**25, -24), round(55, -5), round(7, 0), type(round(7, 0)), round(-1251, -2))
# expect: 10000000000000000000000000 0 7 <class 'int'> -1300
