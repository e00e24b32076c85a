# Without __iter__, iteration asks __getitem__ for 0, 1, 2, … until IndexError.
class Squares:
    def __getitem__(self, i):
        if i >= 4:
            raise IndexError(i)
        return i * i


s = Squares()
print(list(s), 9 in s, 5 in s, s[3])  # expect: [0, 1, 4, 9] True False 9
for i, v in enumerate(s):
    print(i, v)  # expect: 0 0
    # expect: 1 1
    # expect: 2 4
    # expect: 3 9
a, b, *c = s
print(a, b, c)  # expect: 0 1 [4, 9]
