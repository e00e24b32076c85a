# An iterator's class decides; __next__ may raise anything; iter() of an iterator is itself.
class Twice:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n == 3:
            raise StopIteration("ignored value")
        if self.n > 3:
            return "going on"
        return self.n


t = Twice()
print(list(t), next(t), iter(t) is t)  # expect: [1, 2] going on True
for x in Twice():
    if x == 2:
        break
print(x)  # expect: 2
print([*Twice()], max(Twice()), dict(zip(Twice(), "ab")), sum(Twice()))
# expect: [1, 2] 2 {1: 'a', 2: 'b'} 3
a, b = Twice()
print(a, b)  # expect: 1 2


class GeneratorIter:
    def __iter__(self):
        yield from "xyz"


g = GeneratorIter()
print(list(g), list(g), "y" in g, ["".join(p) for p in zip(g, g)])
# expect: ['x', 'y', 'z'] ['x', 'y', 'z'] True ['xx', 'yy', 'zz']
