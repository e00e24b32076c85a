# Items that empty the lists in which they are compared; an iterator whose function brings it to its end; keywords for a subclass's __new__.
class Emptying:
    def __init__(self, victim):
        self.victim = victim

    def __eq__(self, other):
        self.victim().clear()
        return NotImplemented


one = [Emptying(lambda: two)]
two = [Emptying(lambda: one)]
print(one == two)  # expect: True
three = [Emptying(lambda: three)]
print(three == [1])  # expect: False


def again():
    global inner
    if inner:
        return 2
    inner = True
    list(iterator)
    return 1


inner = False
iterator = iter(again, 2)
print(next(iterator, "end"))  # expect: end


class Own(list):
    def __new__(cls, items, extra=None):
        self = super().__new__(cls, items)
        self.extra = extra
        return self


made = Own([1, 2], extra=3)
print(made, made.extra)  # expect: [1, 2] 3
try:
    made.__init__(1, 2)
except TypeError as error:
    print(error)  # expect: list expected at most 1 argument, got 2
