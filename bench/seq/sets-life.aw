# Sets: the Game of Life; the living cells are a set of pairs, the neighbours are counted in a dict.
# expect: 434 -222 -338703


def step(living):
    neighbours = {}
    for x, y in living:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    cell = (x + dx, y + dy)
                    neighbours[cell] = neighbours.get(cell, 0) + 1
    return {cell for cell, count in neighbours.items()
            if count == 3 or count == 2 and cell in living}


def main():
    living = {(1, 0), (3, 1), (0, 2), (1, 2), (4, 2), (5, 2), (6, 2)}
    for _ in range(1600):
        living = step(living)
    left = min([x for x, y in living])
    print(len(living), left, sum([x * y for x, y in living]))


main()
