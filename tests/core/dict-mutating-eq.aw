# A key whose __eq__ changes the dict does no harm.
class Evil:
    def __init__(self, d):
        self.d = d

    def __hash__(self):
        return 5

    def __eq__(self, other):
        self.d.clear()
        return False


d = {}
for i in range(3):
    d[Evil(d)] = i
print(len(d) <= 3, 5 in d)  # expect: True False
d[5] = "five"
print(Evil(d) in d, isinstance(len(d), int))  # expect: False True
