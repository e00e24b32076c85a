# labels: big
# Objects and classes with thousands of attributes, in many orders.
class Bag:
    pass


bag = Bag()
for i in range(5000):
    setattr(bag, f"a{i}", i)
print(sum(getattr(bag, f"a{i}") for i in range(5000)), len(vars(bag)))  # expect: 12497500 5000
for i in range(0, 5000, 2):
    delattr(bag, f"a{i}")
print(len(vars(bag)), bag.a4999, hasattr(bag, "a0"))  # expect: 2500 4999 False
bags = []
for i in range(500):
    b = Bag()
    for j in range(20):
        setattr(b, f"x{(i + j * 7) % 40}", j)
    bags.append(b)
print(sum(len(vars(b)) for b in bags), sum(getattr(b, "x5", 0) for b in bags))  # expect: 10000 2361
for i in range(3000):
    setattr(Bag, f"c{i}", i)
print(Bag().c2999, bag.c0)  # expect: 2999 0
