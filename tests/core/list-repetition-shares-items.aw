# Repeating a list repeats the references.
row = [0]
grid = [row] * 3
grid[0].append(1)
print(grid, grid[0] is grid[2])  # expect: [[0, 1], [0, 1], [0, 1]] True
proper = [[0] for _ in range(3)]
proper[0].append(1)
print(proper, [[]] * 2, [None] * 3, [1, 2] * 0, [1] * -5)
# expect: [[0, 1], [0], [0]] [[], []] [None, None, None] [] []
a = [1, 2]
a *= 2
print(a, a.__mul__(2), 3 * a[:1])  # expect: [1, 2, 1, 2] [1, 2, 1, 2, 1, 2, 1, 2] [1, 1, 1]
