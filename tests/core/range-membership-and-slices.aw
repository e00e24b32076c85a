# Ranges answer questions without counting through.
r = range(0, 10**18, 7)
print(len(r), 7 * 10**15 in r, 7 * 10**15 + 1 in r, r[10**10])
# expect: 142857142857142858 True False 70000000000
print(r[-1], r[5:10], r[::-1][0], r.index(700), r.count(6))
# expect: 999999999999999999 range(35, 70, 7) 999999999999999999 100 0
print(range(0, -10, -3)[::2], list(range(10)[8:2:-2]))  # expect: range(0, -12, -6) [8, 6, 4]
print(range(5)[5:], range(5)[-3:-1], len(range(0, 10**30, 10**29)))
# expect: range(5, 5) range(2, 4) 10
print(range(3) == range(0, 3, 1), range(0, 3, 2) == range(0, 4, 2))  # expect: True True
print(range(1, 1) == range(5, 5), hash(range(0)) == hash(range(9, 9)), range(3) == [0, 1, 2])
# expect: True True False
print([range(1, 4)[i] for i in (0, -1, True)], sorted(range(5), reverse=True))
# expect: [1, 3, 2] [4, 3, 2, 1, 0]
print(2.5 in range(5), "a" in range(5), set(range(3)) == {0, 1, 2})  # expect: False False True
for i in reversed(range(0, 10, 4)):
    print(i)  # expect: 8
    # expect: 4
    # expect: 0
