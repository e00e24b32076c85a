# super() goes on with the next class of the method resolution order.
class Base:
    def __init__(self, a):
        self.a = a

    def describe(self):
        return ["Base"]


class Middle(Base):
    def __init__(self, a, b):
        super().__init__(a)
        self.b = b

    def describe(self):
        return ["Middle"] + super().describe()


class Top(Middle):
    def __init__(self):
        super().__init__(1, 2)

    def describe(self):
        return ["Top"] + super().describe()


top = Top()
print(top.a, top.b, top.describe())  # expect: 1 2 ['Top', 'Middle', 'Base']
