# Objects: classes that define operators, len, indexing, comparison, truth and calls.
# expect: 2700000 -1800000 0 1 405005250000


class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor)

    def __neg__(self):
        return Vector(-self.x, -self.y)

    def __eq__(self, other):
        return self.x == other.x and self.y == other.y

    def __lt__(self, other):
        return self.x < other.x

    def __getitem__(self, index):
        if index == 0:
            return self.x
        return self.y

    def __len__(self):
        return 2

    def __bool__(self):
        return self.x != 0 or self.y != 0

    def __call__(self, scale):
        return self.x * scale + self.y


def main():
    position = Vector(0, 0)
    step = Vector(3, -2)
    equal = smaller = total = 0
    for i in range(900000):
        position = position + step * (i % 3)
        if position == -step:
            equal += 1
        if position < step:
            smaller += 1
        if position:
            total += position[0] + position[1] + len(position) + step(i % 5)
    print(position.x, position.y, equal, smaller, total)


main()
