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
print(grid[1, 2], grid["k"], grid[0, 0], len(grid))  # expect: x yz . 2
print((1, 2) in grid, (2, 1) in grid, "k" not in grid)  # expect: True False False
del grid["k"]  # expect: delete k
print(len(grid))  # expect: 1
del grid[1, 2]  # expect: delete (1, 2)
print(len(grid), grid[1, 2])  # expect: 0 .
