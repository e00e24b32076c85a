# What __len__ may return.
class L:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


print(len(L(3)), len(L(True)))  # expect: 3 1
for n in (-1, "x", 1.0, None, 10**30):
    try:
        len(L(n))
    except Exception as error:
        print(type(error).__name__, error)  # expect: ValueError __len__() should return >= 0
        # expect: TypeError 'str' object cannot be interpreted as an integer
        # expect: TypeError 'float' object cannot be interpreted as an integer
        # expect: TypeError 'NoneType' object cannot be interpreted as an integer
        # expect: OverflowError cannot fit 'int' into an index-sized integer
for thing in (3, None, (x for x in "")):
    try:
        len(thing)
    except TypeError as error:
        print(error)  # expect: object of type 'int' has no len()
        # expect: object of type 'NoneType' has no len()
        # expect: object of type 'generator' has no len()
