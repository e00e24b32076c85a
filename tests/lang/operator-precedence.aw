# What binds tighter.
print(2 + 3 * 4, (2 + 3) * 4, 2 ** 3 ** 2, -2 ** 2, (-2) ** 2, 2 ** -1)
# expect: 14 20 512 -4 4 0.5
print(10 - 4 - 3, 100 / 10 / 5, 7 // 2 * 2, 7 % 4 * 2)  # expect: 3 2.0 6 6
print(1 << 2 + 1, 1 | 2 & 3, 1 ^ 3 & 2, 5 & 3 == 1, ~1 + 1)  # expect: 8 3 3 True -1
print(not 1 == 2, not True or True, not (True or True), 1 or 0 and 0)  # expect: True True False 1
print(1 + 2 < 4, 1 if 0 else 2 + 3, -3 % 5, -(3 % 5), +-+1)  # expect: True 5 2 -3 -1
print(2 * 3 % 4, 2 * (3 % 4), -7 // 2, -(7 // 2), 3 - -3, 3--3)  # expect: 2 6 -4 -3 6 6
print(not not 5, not -1, 1 < 2 and 2 < 3 or 1 / 0)  # expect: True False True
print([1, 2][0] + 1, -[3][0], (lambda x: x * 2)(3) ** 2, not "" in "a")  # expect: 2 -3 36 False
