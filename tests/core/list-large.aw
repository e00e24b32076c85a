# labels: big
# Lists of many items grow and shrink.
a = []
for i in range(100000):
    a.append(i)
print(len(a), a[99999], sum(a))  # expect: 100000 99999 4999950000
while len(a) > 10:
    a.pop()
print(a)  # expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
a = list(range(100000))
del a[10:99990]
print(len(a), a[9:12])  # expect: 20 [9, 99990, 99991]
for i in range(1000):
    a.insert(0, i)
print(a[:3], len(a))  # expect: [999, 998, 997] 1020
