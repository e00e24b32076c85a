# Deleted keys lose their place; a key set anew keeps it.
d = {i: i for i in range(10)}
for i in range(0, 10, 2):
    del d[i]
d[0] = "back"
d[3] = "changed"
print(d)  # expect: {1: 1, 3: 'changed', 5: 5, 7: 7, 9: 9, 0: 'back'}
for i in range(100, 110):
    d[i] = i
for i in range(100, 109):
    del d[i]
print(d, len(d))  # expect: {1: 1, 3: 'changed', 5: 5, 7: 7, 9: 9, 0: 'back', 109: 109} 7
d.clear()
d["new"] = 1
print(d)  # expect: {'new': 1}
