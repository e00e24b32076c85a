# A range is a sequence of numbers that takes no room.
r = range(2, 20, 3)
print(r, list(r), len(r), r[0], r[-1], r[2:4], r[::-1])
# expect: range(2, 20, 3) [2, 5, 8, 11, 14, 17] 6 2 17 range(8, 14, 3) range(17, -1, -3)
print(list(r[::-2]), 8 in r, 9 in r, 8.0 in r, "x" in r)
# expect: [17, 11, 5] True False True False
print(r.start, r.stop, r.step, r.index(11), r.count(5))  # expect: 2 20 3 3 1
print(r.count(6), range(5) == range(0, 5, 1), range(0) == range(2, 2))  # expect: 0 True True
print(range(3), range(0, 10, 2), range(10, 0, -3), list(range(10, 0, -3)))
# expect: range(0, 3) range(0, 10, 2) range(10, 0, -3) [10, 7, 4, 1]
print(bool(range(0)), bool(range(1)), range(0, 3, 2) == range(0, 4, 2))  # expect: False True True
print(list(reversed(range(5))), sum(range(101)), max(range(3, 9)))  # expect: [4, 3, 2, 1, 0] 5050 8
print(hash(range(3)) == hash(range(0, 3)), range(10**20)[10**19], len(range(-5, 5)))
# expect: True 10000000000000000000 10
print(list(range(True)), 10**19 in range(10**20), range(10**20, 10**20 + 3)[-1], [*range(-3, 3, 2)])
# expect: [0] True 100000000000000000002 [-3, -1, 1]
