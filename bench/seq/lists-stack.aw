# Lists: append, pop, insert at both ends of short lists, slices, reverse, extend, `in`.
# expect: 5000000 4000000 30000000


def main():
    moved = length = found = 0
    for _ in range(5000):
        stack = []
        for i in range(1000):
            stack.append(i)
        while stack:
            stack.pop()
            moved += 1
    for i in range(500000):
        row = [i, i + 1, i + 2, i + 3]
        row.insert(0, -1)
        row.extend(row[1:3])
        row.reverse()
        row += [i, i]
        row.insert(4, 7)
        row.remove(7)
        row[2:4] = [1, 2, 3]
        del row[0]
        row.append(i)
        length += len(row) + len(row[::2]) - len(row[1:5])
        length -= len(row[-3:-1]) + 1
        found += (i in row) * 60
    print(moved, length, found)


main()
