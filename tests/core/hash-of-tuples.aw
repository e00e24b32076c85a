# Hashes of tuples of numbers follow CPython's rule.
print(hash(()), hash((1,)), hash((1, 2, 3)), hash((0, (1.5, True))))
# expect: 5740354900026072187 -6644214454873602895 529344067295497451 -8916394937387866353
print({(0, 1), (1, 0), (2, 2)}, {(i, i * i) for i in range(6)})
# expect: {(0, 1), (1, 0), (2, 2)} {(2, 4), (4, 16), (0, 0), (1, 1), (3, 9), (5, 25)}
