# __new__ makes the object; __init__ runs only when it gave an object of the class.
class Logged:
    def __new__(cls, *args):
        print("new", args)  # expect: new (1, 2)
        return super().__new__(cls)

    def __init__(self, *args):
        print("init", args)  # expect: init (1, 2)


Logged(1, 2)


class Other:
    def __new__(cls):
        return "not an Other"

    def __init__(self):
        print("never")


print(Other())  # expect: not an Other


class Inches(int):
    def __new__(cls, value):
        return super().__new__(cls, value * 2)


print(Inches(3), Inches(3) + 1, type(Inches(3)).__name__)  # expect: 6 7 Inches


class Pair(tuple):
    def __new__(cls, a, b):
        return tuple.__new__(cls, (a, b))

    @property
    def first(self):
        return self[0]


print(Pair(1, 2), Pair(1, 2).first, len(Pair(3, 4)))  # expect: (1, 2) 1 2
