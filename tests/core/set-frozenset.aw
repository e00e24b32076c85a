# A frozenset cannot be changed and can be a key; mixed operations have the type of the left side.
f = frozenset([1, 2, 2])
print(f, frozenset(), frozenset("a"), len(f), 1 in f, f == {1, 2})
# expect: frozenset({1, 2}) frozenset() frozenset({'a'}) 2 True True
print(hash(f) == hash(frozenset([2, 1])), {f: "key"}[frozenset([1, 2])])  # expect: True key
print(f | {3}, {3} | f, f & {1}, type(f - {1}).__name__)
# expect: frozenset({1, 2, 3}) {1, 2, 3} frozenset({1}) frozenset
print(type({1} - f).__name__, f.union([5]), f <= {1, 2, 3}, frozenset(f) is f)
# expect: set frozenset({1, 2, 5}) True True
print({frozenset([1]), frozenset([1])}, {1, 2} in {f})  # expect: {frozenset({1})} True
print(frozenset([1]) in {frozenset([1])}, f.copy() is f)  # expect: True True
for action in (lambda: f.add(1), lambda: f.remove(1), lambda: f.update([1])):
    try:
        action()
    except AttributeError as error:
        print(error)  # expect: 'frozenset' object has no attribute 'add'
        # expect: 'frozenset' object has no attribute 'remove'
        # expect: 'frozenset' object has no attribute 'update'
f |= {9}
print(f, type(f).__name__)  # expect: frozenset({1, 2, 9}) frozenset
