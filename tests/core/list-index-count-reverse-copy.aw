# index, count, reverse and copy.
a = ["a", "b", "c", "b", 1, True]
print(a.index("b"), a.index("b", 2), a.index(1), a.count("b"))  # expect: 1 3 4 2
print(a.count(1), a.count("z"), a.index("c", -4, -3))  # expect: 2 0 2
print(a.reverse(), a, a.copy() == a, a.copy() is a)
# expect: None [True, 1, 'b', 'c', 'b', 'a'] True False
nested = [[1], [2]]
shallow = nested.copy()
shallow[0].append("shared")
shallow.append("own")
print(nested, shallow)  # expect: [[1, 'shared'], [2]] [[1, 'shared'], [2], 'own']
for action in (lambda: a.index("z"), lambda: a.index("b", 5), lambda: a.index(), lambda: a.count()):
    try:
        action()
    except (ValueError, TypeError) as error:
        print(error)  # expect: 'z' is not in list
        # expect: 'b' is not in list
        # expect: index expected at least 1 argument, got 0
        # expect: list.count() takes exactly one argument (0 given)
