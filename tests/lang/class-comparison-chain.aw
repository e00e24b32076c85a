# Comparison chains call the methods once for each pair, and stop at the first falsity.
class N:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        print(self.n, "<", other.n)
        return self.n < other.n


print(N(1) < N(2) < N(3))  # expect: 1 < 2
# expect: 2 < 3
# expect: True
print(N(2) < N(1) < N(3))  # expect: 2 < 1
# expect: False
