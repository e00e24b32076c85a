# List comprehensions: several for and if clauses nest from left to right.
print([x * x for x in range(5)])  # expect: [0, 1, 4, 9, 16]
print([x for x in range(10) if x % 2 if x > 3])  # expect: [5, 7, 9]
print([(x, y) for x in range(3) for y in range(x)])  # expect: [(1, 0), (2, 0), (2, 1)]
print([x + y for x in "ab" if x != "b" for y in "cd"])  # expect: ['ac', 'ad']
print([[j for j in range(i)] for i in range(3)])  # expect: [[], [0], [0, 1]]
matrix = [[1, 2], [3, 4], [5, 6]]
print([[row[i] for row in matrix] for i in range(2)], [n for row in matrix for n in row])
# expect: [[1, 3, 5], [2, 4, 6]] [1, 2, 3, 4, 5, 6]
print([a + b for a, b in [(1, 2), (3, 4)]], [first for first, *_ in ["abc", "xyz"]])
# expect: [3, 7] ['a', 'x']
print([x if x > 1 else -x for x in range(3)], [lambda: x for x in range(3)][0]())
# expect: [0, -1, 2] 2
print([x for x in [1, 2, 3]][1:], [i for i in (1, 2)] + [3])  # expect: [2, 3] [1, 2, 3]
