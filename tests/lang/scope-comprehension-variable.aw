# The variable of a comprehension is the comprehension's own.
x = "before"
print([x for x in range(3)], x)  # expect: [0, 1, 2] before
print({x: x for x in "ab"}, {x for x in (1,)}, x)  # expect: {'a': 'a', 'b': 'b'} {1} before
print(list(x for x in "yz"), x)  # expect: ['y', 'z'] before
y = 10
print([y + n for n in range(3)])  # expect: [10, 11, 12]
print([(a, b) for a in range(2) for b in "pq"])  # expect: [(0, 'p'), (0, 'q'), (1, 'p'), (1, 'q')]
