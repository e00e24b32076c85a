# labels: big
# Dicts of many items.
d = {}
for i in range(100000):
    d[i * 7] = i
    d["k" + str(i)] = i
print(len(d), d[7 * 99999], d["k12345"], list(d)[:4], 5 in d)
# expect: 200000 99999 12345 [0, 'k0', 7, 'k1'] False
for i in range(100000):
    del d["k" + str(i)]
print(len(d), sum(d.values()), list(d.items())[-1])  # expect: 100000 4999950000 (699993, 99999)
