# Builtins that call code of the program, with operands that nobody else holds on to.
class N:
    "A number that makes garbage in every operation."

    def __init__(self, n):
        self.n = n
        self.name = str(n)

    def _new(self, n):
        garbage = [[i, str(i)] for i in range(3)]
        return N(n + len(garbage) - 3)

    def __eq__(self, other): return self._new(self.n).n == self._new(other.n).n
    def __lt__(self, other): return self._new(self.n).n < self._new(other.n).n
    def __gt__(self, other): return self._new(self.n).n > self._new(other.n).n
    def __hash__(self): return hash(self._new(self.n % 3).n)
    def __add__(self, other): return self._new(self.n + (other.n if isinstance(other, N) else other))
    def __radd__(self, other): return self._new(self.n + other)
    def __mul__(self, k): return self._new(self.n * k)
    def __neg__(self): return self._new(-self.n)
    def __abs__(self): return self._new(abs(self.n))
    def __repr__(self): return "N" + self._new(self.n).name
    def __str__(self): return "S" + self._new(self.n).name
    def __format__(self, spec): return spec + self._new(self.n).name
    def __index__(self): return self._new(self.n).n
    def __int__(self): return self._new(self.n).n
    def __float__(self): return float(self._new(self.n).name)
    def __bool__(self): return bool(self._new(self.n).n)
    def __len__(self): return self._new(self.n).n
    def __contains__(self, x): return self._new(x.n).n < self.n
    def __iter__(self): return iter([self._new(i) for i in range(self.n)])
    def __reversed__(self): return (self._new(i) for i in range(self.n, 0, -1))
    def __getitem__(self, i): return self._new(i)
    def __call__(self, *args, **kwargs): return self._new(self.n + len(args) + len(kwargs))
    def __divmod__(self, other): return self._new(self.n // other), self._new(self.n % other)
    def __round__(self, digits=0): return self._new(digits)
    def __enter__(self): return self._new(self.n + 1)
    def __exit__(self, *details): return bool(self._new(1))


def make(*numbers):
    return [N(n) for n in numbers]


def lazily(*numbers):
    for n in numbers:
        yield N(n)


print(max(N(1), N(4), N(2)), min(N(3), N(1)), max(make(2, 5, 3)), min(lazily(3, 2)))
# expect: S4 S1 S5 S2
print(max(lazily(1, 3, 2), key=lambda x: -x), min(make(1, 5), key=N.__neg__), max([], default=N(9)))
# expect: S1 S5 S9
print(sorted(make(3, 1, 2)), sorted(lazily(3, 1, 2), key=lambda x: -x))
# expect: [N1, N2, N3] [N3, N2, N1]
print(sorted(make(2, 1), reverse=True))  # expect: [N2, N1]
print(sum(make(1, 2, 3), N(10)), sum(lazily(1, 2)), sum([N(1)], 5))  # expect: S16 S3 S6
print(list(N(3)), tuple(lazily(1, 2)))  # expect: [N0, N1, N2] (N1, N2)
print(set(lazily(1, 1, 2)) == set(make(2, 1)), len(frozenset(make(1, 4, 1))))  # expect: True 2
print(dict(zip(lazily(1, 2), lazily(3, 4))), {N(1): N(2), N(1): N(3)}, dict([(N(5), N(6))]))
# expect: {N1: N3, N2: N4} {N1: N3} {N5: N6}
print(dict.fromkeys(lazily(1, 1), N(0)), list(reversed(N(2))), list(enumerate(lazily(7, 8), N(5))))
# expect: {N1: N0} [N2, N1] [(5, N7), (6, N8)]
print(list(map(N(10), lazily(1, 2))), list(map(lambda a, b: a + b, lazily(1, 2), lazily(3, 4))))
# expect: [N11, N11] [N4, N6]
print(list(filter(None, lazily(0, 1, 2))), list(filter(lambda x: x.n > 1, make(1, 2, 3))))
# expect: [N1, N2] [N2, N3]
print(any(lazily(0, 0, 3)), all(lazily(1, 0)), list(zip(lazily(1, 2), N(2))), len(N(4)), bool(N(0)))
# expect: True False [(N1, N0), (N2, N1)] 4 False
print(N(1) in make(3, 1), make(3, 1).index(N(1)))  # expect: True 1
print(make(1, 2, 1).count(N(1)), N(5) in N(6), (N(1), N(2)) == (N(1), N(2)))  # expect: 2 True True
print([N(1), N(3)] < [N(1), N(4)], make(1, 2) == make(1, 2))  # expect: True True
print({N(1): 1} == {N(1): 1}, {N(1)} == {N(1)}, (N(2),) > (N(1),))  # expect: True True True
numbers = make(5, 3, 4)
numbers.remove(N(3))
numbers.sort(key=lambda x: N(x.n % 5))
numbers.extend(lazily(8, 9))
numbers.insert(N(1), N(7))
numbers[1:2] = lazily(1, 2, 3)
print(numbers, numbers.pop(N(0)))  # expect: [N1, N2, N3, N4, N8, N9] S5
d = {N(i): N(i * i) for i in range(6)}
print(d[N(3)], d.get(N(9), N(0)), d.pop(N(2)), d.setdefault(N(1), N(5)), N(4) in d, len(d))
# expect: S9 S0 S4 S1 True 5
d.update({N(1): N(100), N(50): N(51)})
d.update(lazy=N(1))
del d[N(0)]
print(list(d), list(d.values()), d | {N(50): N(0)}, list(d.items())[0])
# expect: [N1, N3, N4, N5, N50, 'lazy'] [N100, N9, N16, N25, N51, N1] {N1: N100, N3: N9, N4: N16, N5: N25, N50: N0, 'lazy': N1} (N1, N100)
s = set(make(1, 2, 3))
s.add(N(4))
s.discard(N(1))
print(sorted(s), sorted(s | set(make(9))), sorted(s & set(make(2, 4, 6))))
# expect: [N2, N3, N4] [N2, N3, N4, N9] [N2, N4]
print(sorted(s - {N(2)}), s.issubset(make(2, 3, 4)))  # expect: [N3, N4] True
print(str(N(1)), repr(N(2)), f"{N(3)} {N(4)!r:>6} {N(5):spec}")  # expect: S1 N2 3     N4 spec5
print(format(N(6), "f"), "{} {:x} {!r}".format(N(1), N(2), N(3)))  # expect: f6 1 x2 N3
print("%s %r %d %5.1f" % (N(1), N(2), N(3), N(4)))  # expect: S1 N2 3   4.0
print("-".join(str(x) for x in lazily(1, 2)), [N(1)], {"k": (N(2),)})
# expect: S1-S2 [N1] {'k': (N2,)}
print(int(N(7)), float(N(8)), hex(N(255)), "abc"[N(1)], list(range(N(3))))
# expect: 7 8.0 0xff b [0, 1, 2]
print([0] * N(2), round(N(1), 5), divmod(N(7), 2), abs(N(-3)))  # expect: [0, 0] S5 (N3, N1) S3
print(N(1)(2, 3, k=4), N(1)(*lazily(1, 2), **{"a": N(1)}))  # expect: S4 S4
print([*N(2), *lazily(5)], (lambda *a: a)(*N(2)))  # expect: [N0, N1, N5] (N0, N1)
a, *b = lazily(1, 2, 3)
with N(1) as c, N(5):
    raise ValueError(N(1))
print(a, b, c, getattr(N(3), "n"), isinstance(N(1), (int, N)))  # expect: S1 [N2, N3] S2 3 True
print(next(lazily(), N(0)), next(iter(N(1))))  # expect: S0 S0
print(list(iter(lazily(1, 2, 3).__next__, N(3))))  # expect: [N1, N2]
print(*map(N, range(3)), sep=str(N(0)), end=str(N(9)) + "\n")  # expect: S0S0S1S0S2S9
