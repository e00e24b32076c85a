# Assigning parts of a list to itself.
a = [1, 2, 3]
a[1:2] = a
print(a)  # expect: [1, 1, 2, 3, 3]
a[::2] = a[1::2] + [9]
print(a)  # expect: [1, 1, 3, 3, 9]
a.extend(a)
print(a)  # expect: [1, 1, 3, 3, 9, 1, 1, 3, 3, 9]
a[:] = reversed(a)
print(a)  # expect: [9, 3, 3, 1, 1, 9, 3, 3, 1, 1]
a[0:0] = (x * 10 for x in a[:2])
print(a)  # expect: [90, 30, 9, 3, 3, 1, 1, 9, 3, 3, 1, 1]
b = [1, 2, 3]
b[b[0]] = b
print(b[1] is b)  # expect: True
