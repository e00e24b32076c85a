# labels: big
# Sets of many items.
s = set()
for i in range(100000):
    s.add(i * 3)
print(len(s), 299997 in s, 299998 in s, sum(s))  # expect: 100000 True False 14999850000
for i in range(0, 100000, 2):
    s.remove(i * 3)
print(len(s), min(s), max(s), len(s & set(range(1000))), len(s | {"a"}))
# expect: 50000 3 299997 167 50001
words = {str(i % 1000) for i in range(100000)}
print(len(words), "999" in words)  # expect: 1000 True
