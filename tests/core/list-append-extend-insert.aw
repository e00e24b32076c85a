# append adds one item, extend all of an iterable, insert before a position.
a = []
print(a.append(1), a.extend([2, 3]), a.insert(0, "first"), a)
# expect: None None None ['first', 1, 2, 3]
a.extend("ab")
a.extend(range(2))
a.extend(a)
print(a)  # expect: ['first', 1, 2, 3, 'a', 'b', 0, 1, 'first', 1, 2, 3, 'a', 'b', 0, 1]
a = [1, 2, 3]
a.insert(100, "end")
a.insert(-1, "before last")
a.insert(-100, "start")
a.insert(2, "two")
print(a)  # expect: ['start', 1, 'two', 2, 3, 'before last', 'end']
a += (x for x in "yz")
a += a[:1]
print(a)  # expect: ['start', 1, 'two', 2, 3, 'before last', 'end', 'y', 'z', 'start']
for action in (
    lambda: a.extend(5),
    lambda: a.append(),
    lambda: a.append(1, 2),
    lambda: a.insert(1),
    lambda: a.insert("x", 1),
    lambda: a.extend(None),
):
    try:
        action()
    except TypeError as error:
        print(error)  # expect: 'int' object is not iterable
        # expect: list.append() takes exactly one argument (0 given)
        # expect: list.append() takes exactly one argument (2 given)
        # expect: insert expected 2 arguments, got 1
        # expect: 'str' object cannot be interpreted as an integer
        # expect: 'NoneType' object is not iterable
