# A set holds each value once.
s = {1, 2, 2, 3.0, 3}
print(s, len(s), 2 in s, 5 in s, set(), set("aab") == {"a", "b"})
# expect: {1, 2, 3.0} 3 True False set() True
print({1} == {1.0}, set([3, 1, 2]), {True, 1, 1.0})  # expect: True {1, 2, 3} {True}
s.add(4)
s.add(4)
s.discard(1)
s.discard(99)
s.remove(2)
print(s, s.pop() in {3.0, 4}, len(s), s.clear(), s, bool(s))
# expect: set() True 1 None set() False
for action in (
    lambda: s.remove(1),
    lambda: s.pop(),
    lambda: s.add([]),
    lambda: {[]},
    lambda: set(5),
    lambda: s[0],
    lambda: hash(s),
    lambda: set(1, 2),
    lambda: s.add(),
):
    try:
        action()
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)  # expect: KeyError 1
        # expect: KeyError 'pop from an empty set'
        # expect: TypeError unhashable type: 'list'
        # expect: TypeError unhashable type: 'list'
        # expect: TypeError 'int' object is not iterable
        # expect: TypeError 'set' object is not subscriptable
        # expect: TypeError unhashable type: 'set'
        # expect: TypeError set expected at most 1 argument, got 2
        # expect: TypeError set.add() takes exactly one argument (0 given)
