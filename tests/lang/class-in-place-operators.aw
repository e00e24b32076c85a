# x += y asks __iadd__ first, and binds x to what it returns; else it is x = x + y.
class Bag:
    def __init__(self, *items):
        self.items = list(items)

    def __iadd__(self, other):
        self.items.append(other)
        return self

    def __add__(self, other):
        return Bag(*self.items, "added", other)

    def __isub__(self, other):
        return "replaced"

    def __mul__(self, n):
        return Bag(*self.items * n)


bag = same = Bag(1)
bag += 2
print(bag is same, bag.items)  # expect: True [1, 2]
bag = bag + 3
print(bag is same, bag.items)  # expect: False [1, 2, 'added', 3]
bag *= 2
print(bag.items)  # expect: [1, 2, 'added', 3, 1, 2, 'added', 3]
bag -= 1
print(bag)  # expect: replaced
numbers = alias = [1]
numbers += (2, 3)
print(alias)  # expect: [1, 2, 3]
t = u = (1,)
t += (2,)
print(t, u)  # expect: (1, 2) (1,)
