# Tuples hash by their items and compare item by item.
print(hash(()) == hash(()), hash((1, "a")) == hash((1.0, "a")))  # expect: True True
print((1, 2, 3) > (1, 2), () < (0,), (2,) > (1, 99))  # expect: True True True
print(sorted([(1, "b"), (1, "a"), (0, "z")]))  # expect: [(0, 'z'), (1, 'a'), (1, 'b')]
print(max((1, 2), (1, 3)), (1, "a") == (1, "a"), (1,) != (1,))  # expect: (1, 3) True False
print(hash((1, 2)) != hash((2, 1)), hash(((),)) != hash(()))  # expect: True True
print(len({(i, j) for i in range(100) for j in range(100)}))  # expect: 10000
