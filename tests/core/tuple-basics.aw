# A tuple cannot be changed; it can be a key.
t = 1, "a", [2]
print(t, len(t), t[1], t[-1], t[:2], t + (3,), t * 2, (), (1,), tuple("ab"), tuple([1]), 1 in t)
# expect: (1, 'a', [2]) 3 a [2] (1, 'a') (1, 'a', [2], 3) (1, 'a', [2], 1, 'a', [2]) () (1,) ('a', 'b') (1,) True
t[2].append(3)
print(t, t.count(1), t.index("a"), (1, 2) == (1, 2.0))  # expect: (1, 'a', [2, 3]) 1 1 True
print((1, 2) < (1, 3), hash((1, 2)) == hash((1, 2)))  # expect: True True
print({(1, 2): "p"}[1, 2], tuple(t) is t, tuple(x for x in range(3)), (1, (2, (3,))))
# expect: p True (0, 1, 2) (1, (2, (3,)))
for action in (
    lambda: t.append(1),
    lambda: t.index("z"),
    lambda: hash(t),
    lambda: {t: 1},
    lambda: t + [1],
    lambda: t.count(),
):
    try:
        action()
    except (TypeError, ValueError, AttributeError) as error:
        print(error)  # expect: 'tuple' object has no attribute 'append'
        # expect: tuple.index(x): x not in tuple
        # expect: unhashable type: 'list'
        # expect: unhashable type: 'list'
        # expect: can only concatenate tuple (not "list") to tuple
        # expect: tuple.count() takes exactly one argument (0 given)
