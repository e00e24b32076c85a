# Sums, minima and sorting with mixed numbers.
print(sum([0.1] * 10), sum([1, 2.5, True]), sum([0.1, 0.2], 10), min(1, 0.5, True), max(2, 2.0))
# expect: 0.9999999999999999 4.5 10.299999999999999 0.5 2
print(sorted([3, 1.5, 2, -0.5, True]), sorted([0.0, -0.0]), max([1, 1.0, True]), type(max(2.0, 2)))
# expect: [-0.5, True, 1.5, 2, 3] [0.0, -0.0] 1 <class 'float'>
print(0.1 < 1 < 1.5 < 2 == 2.0, 1e16 < 10**16 + 1, -0.0 < 0.0, 3 % 2.5, 2 ** 0.5 * 2 ** 0.5 == 2)
# expect: True True False 0.5 False
