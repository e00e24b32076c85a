# An iterator that is used up stays empty, even if its list grows again.
a = [1, 2]
it = iter(a)
print(list(it))  # expect: [1, 2]
a.append(3)
print(list(it), next(it, "over"))  # expect: [] over
z = zip([1], [2])
print(list(z), list(z), list(map(str, iter([]))))  # expect: [(1, 2)] [] []
d = iter({"a": 1})
print(next(d), next(d, "over"), list(d))  # expect: a over []
s = iter("ab")
print(list(s), next(s, "over"), [*iter(())])  # expect: ['a', 'b'] over []
