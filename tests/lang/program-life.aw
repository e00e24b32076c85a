# The game of life on a set of cells.
def step(cells):
    counts = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    counts[x + dx, y + dy] = counts.get((x + dx, y + dy), 0) + 1
    return {cell for cell, n in counts.items() if n == 3 or n == 2 and cell in cells}


def show(cells, size):
    return "/".join("".join(".#"[(x, y) in cells] for x in range(size)) for y in range(size))


glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for generation in range(5):
    print(show(glider, 5))  # expect: .#.../..#../###../...../.....
    # expect: ...../#.#../.##../.#.../.....
    # expect: ...../..#../#.#../.##../.....
    # expect: ...../.#.../..##./.##../.....
    # expect: ...../..#../...#./.###./.....
    glider = step(glider)
for _ in range(35):
    glider = step(glider)
print(sorted(glider))  # expect: [(10, 12), (11, 10), (11, 12), (12, 11), (12, 12)]
