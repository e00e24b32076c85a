# update and | merge; the right side wins, the order is the left's.
d = {"a": 1, "b": 2}
d.update({"b": 20, "c": 3})
d.update([("d", 4)], e=5)
d.update(z=26)
d.update()
print(d)  # expect: {'a': 1, 'b': 20, 'c': 3, 'd': 4, 'e': 5, 'z': 26}
print({"a": 1, "b": 2} | {"b": 3, "c": 4}, {} | {"x": 1}, {**d, "a": 0} == d | {"a": 0})
# expect: {'a': 1, 'b': 3, 'c': 4} {'x': 1} True
d |= {"a": "new"}
d |= [("list", "ok")]
print(d)  # expect: {'a': 'new', 'b': 20, 'c': 3, 'd': 4, 'e': 5, 'z': 26, 'list': 'ok'}
for action in (
    lambda: d | [("a", 1)],
    lambda: d.update(5),
    lambda: d.update([1]),
    lambda: d.update(["abc"]),
    lambda: dict(5),
    lambda: dict([(1,)]),
    lambda: dict(["ab", "c"]),
    lambda: dict({}, {}),
):
    try:
        action()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
        # expect: TypeError unsupported operand type(s) for |: 'dict' and 'list'
        # expect: TypeError 'int' object is not iterable
        # expect: TypeError cannot convert dictionary update sequence element #0 to a sequence
        # expect: ValueError dictionary update sequence element #0 has length 3; 2 is required
        # expect: TypeError 'int' object is not iterable
        # expect: ValueError dictionary update sequence element #0 has length 1; 2 is required
        # expect: ValueError dictionary update sequence element #1 has length 1; 2 is required
        # expect: TypeError dict expected at most 1 argument, got 2
