# Dict and set comprehensions.
print({x: x * x for x in range(3)})  # expect: {0: 0, 1: 1, 2: 4}
print({x % 3 for x in range(10)})  # expect: {0, 1, 2}
print({k: v for k, v in zip("abc", range(3)) if v})  # expect: {'b': 1, 'c': 2}
print({v: k for k, v in {"a": 1, "b": 2}.items()})  # expect: {1: 'a', 2: 'b'}
print({c: i for i, c in enumerate("abca")})  # expect: {'a': 3, 'b': 1, 'c': 2}
print(sorted({len(w) for w in "the quick brown fox".split()}))  # expect: [3, 5]
print({(a, b): a * b for a in range(2) for b in range(2)})
# expect: {(0, 0): 0, (0, 1): 0, (1, 0): 0, (1, 1): 1}
try:
    {[]: 1 for _ in range(1)}
except TypeError as error:
    print(error)  # expect: unhashable type: 'list'
