# Truth: __bool__, else __len__, else true.
class Bool:
    def __init__(self, v):
        self.v = v

    def __bool__(self):
        return self.v


class Len:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


class Plain:
    pass


print(bool(Bool(True)), bool(Bool(False)), bool(Len(0)), bool(Len(2)), bool(Plain()))
# expect: True False False True True
print("yes" if Len(1) else "no", not Bool(False), Len(0) or "or", Plain() and "and")
# expect: yes True or and
while not Bool(True):
    print("never")
for bad in (Bool(1), Len(-1), Len("x"), Len(1.5)):
    try:
        bool(bad)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
        # expect: TypeError __bool__ should return bool, returned int
        # expect: ValueError __len__() should return >= 0
        # expect: TypeError 'str' object cannot be interpreted as an integer
        # expect: TypeError 'float' object cannot be interpreted as an integer
