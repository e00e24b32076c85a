# Item access, assignment, deletion, len and in.
class Grid:
    def __init__(self):
        self.cells = {}

    def __getitem__(self, key):
        return self.cells.get(key, ".")

    def __setitem__(self, key, value):
        self.cells[key] = value

    def __delitem__(self, key):
        print("delete", key)
        del self.cells[key]

    def __len__(self):
        return len(self.cells)

    def __contains__(self, key):
        return key in self.cells


grid = Grid()
grid[1, 2] = "x"
grid["k"] = "y"
grid["k"] += "z"
print(grid[1, 2], grid["k"], grid[0, 0], len(grid))
print((1, 2) in grid, (2, 1) in grid, "k" not in grid)
del grid["k"]
print(len(grid))
del grid[1, 2]
print(len(grid), grid[1, 2])

# output:
#| x yz . 2
#| True False False
#| delete k
#| 1
#| delete (1, 2)
#| 0 .
