# slice objects: fields, equality, indices().
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None))
# expect: slice(1, 10, 2) 1 10 2 slice(None, 5, None) slice(None, None, None)
print(slice(1, 2) == slice(1, 2), slice(1, 2) == slice(1, 3))  # expect: True False
print(s.indices(5), slice(None, None, -1).indices(4))  # expect: (1, 5, 2) (3, -1, -1)
print(slice(-3, None).indices(10), slice(100).indices(7))  # expect: (7, 10, 1) (0, 7, 1)
try:
    hash(s)
except TypeError as error:
    print(error)  # expect: unhashable type: 'slice'
try:
    slice()
except TypeError as error:
    print(error)  # expect: slice expected at least 1 argument, got 0
