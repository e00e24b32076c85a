# Lists: the product of two matrices, lists in lists.
# expect: 100850940 620


def product(a, b):
    rows, inner, columns = len(a), len(b), len(b[0])
    result = [[0] * columns for _ in range(rows)]
    for i in range(rows):
        row = a[i]
        target = result[i]
        for j in range(columns):
            total = 0
            for k in range(inner):
                total += row[k] * b[k][j]
            target[j] = total
    return result


def main():
    size = 270
    a = [[(i * j) % 7 for j in range(size)] for i in range(size)]
    b = [[(i + j) % 5 for j in range(size)] for i in range(size)]
    c = product(a, b)
    print(sum([sum(row) for row in c]), c[17][23] % 1000)


main()
