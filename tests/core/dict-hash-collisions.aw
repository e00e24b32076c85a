# Keys with equal hashes live side by side; __eq__ decides.
class Same:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 1

    def __eq__(self, other):
        return isinstance(other, Same) and self.n == other.n


d = {Same(i): i for i in range(50)}
print(len(d), d[Same(30)], Same(60) in d, sum(d.values()))  # expect: 50 30 False 1225
for i in range(0, 50, 2):
    del d[Same(i)]
print(len(d), Same(0) in d, Same(1) in d, d[Same(49)])  # expect: 25 False True 49
s = {Same(i % 5) for i in range(20)}
print(len(s))  # expect: 5


class Angry:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        raise ValueError("compared")


try:
    {Same(1): 1, Angry(): 2}
except ValueError as error:
    print(error)
try:
    [1, Angry()].index(2)
except ValueError as error:
    print(error)  # expect: compared
