# A comparison during which the list changes does no harm.
class Evil:
    def __init__(self, target):
        self.target = target

    def __eq__(self, other):
        self.target.clear()
        return False


a = [1, 2, 3]
a[1] = Evil(a)
print(5 in a, a)  # expect: False []
b = [1, 2, 3]
b[0] = Evil(b)
try:
    b.remove(99)
except ValueError as error:
    print(error)  # expect: list.remove(x): x not in list
print(b)  # expect: []
c = [1, 2, 3, 4]
c[1] = Evil(c)
print(c == [1, 2, 3, 4], c.count(7), c)  # expect: False 0 []
d = [3, 1, 2]


def key(x):
    return -x


d.sort(key=key)
print(d)  # expect: [3, 2, 1]
