# __eq__ decides what == means; a class with __eq__ but no __hash__ cannot be a key.
class Card:
    def __init__(self, rank):
        self.rank = rank

    def __eq__(self, other):
        if not isinstance(other, Card):
            return NotImplemented
        return self.rank == other.rank

    def __hash__(self):
        return hash(self.rank)


print(Card(1) == Card(1), Card(1) != Card(1), Card(1) == Card(2), Card(1) == 1, Card(1) != 1)
# expect: True False False False True
print(len({Card(1), Card(1), Card(2)}), {Card(3): "three"}[Card(3)])  # expect: 2 three
print(Card(5) in [Card(4), Card(5)], [Card(4), Card(5)].index(Card(5)))  # expect: True 1


class NoHash:
    def __eq__(self, other):
        return True


try:
    {NoHash()}
except TypeError as error:
    print(error)  # expect: unhashable type: 'NoHash'
print(NoHash.__hash__)  # expect: None


class Explicit:
    __hash__ = None


try:
    hash(Explicit())
except TypeError as error:
    print(error)  # expect: unhashable type: 'Explicit'


class BadHash:
    def __hash__(self):
        return "x"


try:
    hash(BadHash())
except TypeError as error:
    print(error)  # expect: __hash__ method should return an integer
