# A module for the tests of import.
print("loading", __name__)

PI = 3
_hidden = "private"


class Square:
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side**2


def circle(radius):
    return PI * radius**2
