# Iterators over a list that changes go by position.
a = [1, 2, 3]
it = iter(a)
print(next(it))  # expect: 1
a.append(4)
a.insert(0, 0)
print(list(it))  # expect: [1, 2, 3, 4]
a.append(5)
print(list(it), a)  # expect: [] [0, 1, 2, 3, 4, 5]
b = [1, 2, 3, 4]
print([x for x in b if b.remove(x) is None], b)  # expect: [1, 3] [2, 4]
c = [3, 1, 2]
for x in c:
    if x == 3:
        c.clear()
print(c)  # expect: []
r = reversed([1, 2, 3])
print(next(r), list(r), list(r))  # expect: 3 [2, 1] []
