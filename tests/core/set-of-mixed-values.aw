# Sets of values of many kinds.
s = {1, "a", None, (1, 2), 2.5, b"x", frozenset([1]), True, 1.0, ...}
print(len(s), "a" in s, (1, 2) in s, None in s, 2.5 in s, frozenset([1]) in s, ... in s, "b" in s)
# expect: 8 True True True True True True False
s -= {"a", None}
s ^= {"new", 2.5}
print(len(s), "new" in s, 2.5 in s, sorted(str(x) for x in s))
# expect: 6 True False ['(1, 2)', '1', 'Ellipsis', "b'x'", 'frozenset({1})', 'new']
