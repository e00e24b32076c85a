# Iterating gives keys; items() gives pairs.
d = {"x": 1, "y": 2, "z": 3}
for k in d:
    print(k, d[k])  # expect: x 1
    # expect: y 2
    # expect: z 3
for k, v in d.items():
    print(k, v)  # expect: x 1
    # expect: y 2
    # expect: z 3
print([v * 2 for v in d.values()], list(enumerate(d)))
# expect: [2, 4, 6] [(0, 'x'), (1, 'y'), (2, 'z')]
print(dict(sorted(d.items(), key=lambda kv: -kv[1])), max(d, key=d.get))
# expect: {'z': 3, 'y': 2, 'x': 1} z
for k in list(d):
    if d[k] > 1:
        del d[k]
print(d, {v: k for k, v in d.items()}, [*d], {*d})  # expect: {'x': 1} {1: 'x'} ['x'] {'x'}
print(sum(d.values()), min(d), sorted(d), any(d), tuple(d))  # expect: 1 x ['x'] True ('x',)
