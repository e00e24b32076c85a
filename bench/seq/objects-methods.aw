# Objects: method calls through a class hierarchy, overriding and super().
# expect: 1385873040000 12000


class Shape:
    count = 0

    def __init__(self, name):
        self.name = name
        Shape.count += 1

    def area(self):
        return 0

    def describe(self):
        return self.area() + self.corners()

    def corners(self):
        return 0


class Rectangle(Shape):
    def __init__(self, width, height):
        super().__init__("rectangle")
        self.width = width
        self.height = height

    def area(self):
        return self.width * self.height

    def corners(self):
        return 4


class Square(Rectangle):
    def __init__(self, side):
        super().__init__(side, side)

    def describe(self):
        return super().describe() + 1


class Triangle(Shape):
    def __init__(self, base, height):
        super().__init__("triangle")
        self.base = base
        self.height = height

    def area(self):
        return self.base * self.height

    def corners(self):
        return 3


def main():
    total = 0
    for i in range(2400):
        shapes = [Rectangle(i, 2), Square(i), Triangle(i, 3), Shape("empty")]
        shapes.append(Square(3))
        for _ in range(300):
            for shape in shapes:
                total += shape.describe()
    print(total, Shape.count)


main()
