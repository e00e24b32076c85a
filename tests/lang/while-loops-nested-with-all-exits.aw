# Nested loops with break, continue, else and return at every depth.
def search(grid, wanted):
    steps = []
    row = 0
    while row < len(grid):
        column = 0
        while column < len(grid[row]):
            value = grid[row][column]
            column += 1
            if value is None:
                steps.append("skip")
                continue
            if value == wanted:
                return row, column - 1, steps
            if value < 0:
                steps.append("end of row")
                break
        else:
            steps.append("row done")
        row += 1
    else:
        steps.append("all done")
    return steps


print(search([[1, 2], [3, 4]], 4))  # expect: (1, 1, ['row done'])
print(search([[1, None, -1, 5], [None], []], 5))
# expect: ['skip', 'end of row', 'skip', 'row done', 'row done', 'all done']
print(search([], 1))  # expect: ['all done']
triples = [(a, b, c) for a in range(1, 9) for b in range(a, 16) for c in range(b, 18)]
print([(a, b, c) for a, b, c in triples if a * a + b * b == c * c])
# expect: [(3, 4, 5), (5, 12, 13), (6, 8, 10), (8, 15, 17)]
count = 0
for a in range(10):
    for b in range(10):
        for c in range(10):
            if c > b:
                break
            if (a + b + c) % 2:
                continue
            count += 1
        if b > a:
            break
    else:
        count += 1000
print(count)  # expect: 1135
