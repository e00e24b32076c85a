# Zero, empty and None are false; everything else is true.
falsy = [0, 0.0, "", b"", [], (), {}, set(), frozenset(), None, False, range(0), -0.0]
truthy = [1, -1, 0.1, " ", b"0", [0], (None,), {0: 0}, {0}, True, range(1), len, int]
truthy += [..., float("nan"), 10**30]
print([bool(v) for v in falsy])
# expect: [False, False, False, False, False, False, False, False, False, False, False, False, False]
print(all(truthy), any(falsy))  # expect: True False
print(not 0, not "a", not None, not [])  # expect: True False True True
