# for asks __iter__ for an iterator, and that for __next__ until StopIteration.
class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return CountdownIterator(self.n)


class CountdownIterator:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


c = Countdown(3)
for a in c:
    print(a, list(c))  # expect: 3 [3, 2, 1]
    # expect: 2 [3, 2, 1]
    # expect: 1 [3, 2, 1]
print(max(c), sum(c), sorted(c), 2 in c, 9 in c, [*c], tuple(c), dict(zip(c, "abc")))
# expect: 3 6 [1, 2, 3] True False [3, 2, 1] (3, 2, 1) {3: 'a', 2: 'b', 1: 'c'}
first, *rest = c
print(first, rest)  # expect: 3 [2, 1]
