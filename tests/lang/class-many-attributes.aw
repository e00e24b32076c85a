# Objects of one class may get different attributes in different order.
class Bag:
    pass


def fill(names):
    bag = Bag()
    for n in names:
        setattr(bag, n, n.upper())
    return bag


one, two, three = fill("abc"), fill("cba"), fill("xa")
print(vars(one), vars(two), vars(three))
# expect: {'a': 'A', 'b': 'B', 'c': 'C'} {'c': 'C', 'b': 'B', 'a': 'A'} {'x': 'X', 'a': 'A'}
print([bag.a for bag in (one, two, three)])  # expect: ['A', 'A', 'A']
del two.b
two.z = 0
print(vars(two))  # expect: {'c': 'C', 'a': 'A', 'z': 0}
big = Bag()
for i in range(1000):
    setattr(big, f"a{i}", i)
print(big.a0, big.a500, big.a999, len(vars(big)))  # expect: 0 500 999 1000
