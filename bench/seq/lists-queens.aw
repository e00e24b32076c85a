# Lists: all ways to place twelve queens, by trying and taking back.
# expect: 14200


def place(row, size, columns, rising, falling):
    if row == size:
        return 1
    solutions = 0
    for column in range(size):
        up = row + column
        down = row - column + size - 1
        if columns[column] or rising[up] or falling[down]:
            continue
        columns[column] = rising[up] = falling[down] = True
        solutions += place(row + 1, size, columns, rising, falling)
        columns[column] = rising[up] = falling[down] = False
    return solutions


def main():
    size = 12
    print(place(0, size, [False] * size, [False] * (2 * size), [False] * (2 * size)))


main()
