# Assigning to a slice replaces it, and may change the length of the list.
a = [0, 1, 2, 3, 4]
a[1:3] = ["x", "y", "z"]
print(a)  # expect: [0, 'x', 'y', 'z', 3, 4]
a[1:4] = []
print(a)  # expect: [0, 3, 4]
a[1:1] = "ins"
print(a)  # expect: [0, 'i', 'n', 's', 3, 4]
a[len(a):] = [9]
a[:0] = [-1]
print(a)  # expect: [-1, 0, 'i', 'n', 's', 3, 4, 9]
a[::2] = [0] * 4
print(a)  # expect: [0, 0, 0, 'n', 0, 3, 0, 9]
a[::-1] = range(8)
print(a)  # expect: [7, 6, 5, 4, 3, 2, 1, 0]
a[2:1] = ["where"]
print(a)  # expect: [7, 6, 'where', 5, 4, 3, 2, 1, 0]
a[:] = a[:3] + a
print(a)  # expect: [7, 6, 'where', 7, 6, 'where', 5, 4, 3, 2, 1, 0]
a[1:] = a
print(a)  # expect: [7, 7, 6, 'where', 7, 6, 'where', 5, 4, 3, 2, 1, 0]
for bad, value in ((slice(None, None, 2), [1]), (slice(None, None, -1), [])):
    try:
        a[bad] = value
    except ValueError as error:
        print(error)  # expect: attempt to assign sequence of size 1 to extended slice of size 7
        # expect: attempt to assign sequence of size 0 to extended slice of size 13
try:
    a[1:2] = 5
except TypeError as error:
    print(error)  # expect: can only assign an iterable
try:
    a[::2] = 5
except TypeError as error:
    print(error)  # expect: must assign iterable to extended slice
