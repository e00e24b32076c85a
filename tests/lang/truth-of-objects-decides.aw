# if, while, not and conditional expressions ask __bool__, or __len__ where there is none.
class Flag:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        asked.append(self.value)
        return self.value


class Box:
    def __init__(self, *items):
        self.items = list(items)

    def __len__(self):
        return len(self.items)


asked = []
if Flag(True):
    print("yes")  # expect: yes
if not Flag(False):
    print("not no")  # expect: not no
print("then" if Flag(False) else "else")  # expect: else
print(not Flag(True), not Box(), not Box(1))  # expect: False True False
print((Flag(False) or Box(1, 2)).items)  # expect: [1, 2]
print((Flag(True) and Box()).items)  # expect: []
print(asked)  # expect: [True, False, False, True, False, True]

box = Box(1, 2, 3)
out = []
while box:
    out.append(box.items.pop())
print(out)  # expect: [3, 2, 1]

print([n for n in range(4) if Box(*range(n))])  # expect: [1, 2, 3]


class Wrong:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        return self.value


class Long(Box):
    def __len__(self):
        return self.items[0]


def attempt(value):
    try:
        if value:
            print("true")
        else:
            print("false")
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)


attempt(Wrong(1))  # expect: TypeError __bool__ should return bool, returned int
attempt(Wrong(None))  # expect: TypeError __bool__ should return bool, returned NoneType
attempt(Long(-1))  # expect: ValueError __len__() should return >= 0
attempt(Long("x"))  # expect: TypeError 'str' object cannot be interpreted as an integer
attempt(Long(True))  # expect: true
attempt(Long(10**30))  # expect: OverflowError cannot fit 'int' into an index-sized integer


class Raises:
    def __bool__(self):
        raise ValueError("undecided")


attempt(Raises())  # expect: ValueError undecided


def steps():
    while Flag(len(asked) < 10):
        yield len(asked)


asked.clear()
print(list(steps()))  # expect: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
