# Operators on classes of one's own: vectors and matrices.
class Vector:
    __slots__ = ("values",)

    def __init__(self, *values):
        self.values = values

    def __add__(self, other):
        return Vector(*(a + b for a, b in zip(self.values, other.values)))

    def __mul__(self, other):
        if isinstance(other, Vector):
            return sum(a * b for a, b in zip(self.values, other.values))
        return Vector(*(a * other for a in self.values))

    __rmul__ = __mul__

    def __neg__(self):
        return -1 * self

    def __getitem__(self, i):
        return self.values[i]

    def __len__(self):
        return len(self.values)

    def __eq__(self, other):
        return isinstance(other, Vector) and self.values == other.values

    def __abs__(self):
        return (self * self) ** 0.5

    def __repr__(self):
        return f"<{', '.join(map(str, self))}>"


class Matrix:
    def __init__(self, *rows):
        self.rows = [Vector(*row) for row in rows]

    def __matmul__(self, other):
        columns = [Vector(*column) for column in zip(*other.rows)]
        return Matrix(*([row * column for column in columns] for row in self.rows))

    def __pow__(self, n):
        result = self
        for _ in range(n - 1):
            result = result @ self
        return result

    def __repr__(self):
        return "\n".join(map(repr, self.rows))


v, w = Vector(1, 2, 3), Vector(4, 5, 6)
print(v + w, v * w, 2 * v, v * 0.5, -v, abs(Vector(3, 4)))
# expect: <5, 7, 9> 32 <2, 4, 6> <0.5, 1.0, 1.5> <-1, -2, -3> 5.0
print(v == Vector(1, 2, 3), len(v), [*v], 2 in v)  # expect: True 3 [1, 2, 3] True
print(Matrix((1, 1), (1, 0)) ** 20)  # expect: <10946, 6765>
# expect: <6765, 4181>
