# Operators look special methods up in the class, never in the object.
class C:
    def __len__(self):
        return 1


c = C()
c.__len__ = lambda: 99
c.__add__ = lambda other: "added"
c.__iter__ = lambda: iter("abc")
print(len(c), c.__len__())  # expect: 1 99
try:
    c + 1
except TypeError as error:
    print(error)  # expect: unsupported operand type(s) for +: 'C' and 'int'
try:
    iter(c)
except TypeError as error:
    print(error)  # expect: 'C' object is not iterable
C.__add__ = lambda self, other: "now added"
print(c + 1)  # expect: now added
