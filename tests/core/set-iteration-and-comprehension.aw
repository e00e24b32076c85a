# Sets in loops and functions; equal values count once.
print(sorted({len(w) for w in ["a", "bb", "cc"]}), sum({1, 1, 2}), max({3, 9, 4}))
# expect: [1, 2] 3 9
print(sorted(set("hello")), list({5}), len(set(range(1000)) & set(range(500, 2000))))
# expect: ['e', 'h', 'l', 'o'] [5] 500
total = 0
for x in {10, 20, 30}:
    total += x
print(total, [x for x in {1, 2, 3}], tuple({1, 2}), any({0}), all(set()), sorted({(1, 2), (0, 5)}))
# expect: 60 [1, 2, 3] (1, 2) False True [(0, 5), (1, 2)]
seen = set()
print([x for x in [3, 1, 3, 2, 1] if not (x in seen or seen.add(x))])  # expect: [3, 1, 2]
