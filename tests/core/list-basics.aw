# A list is a changeable sequence of anything.
a = [1, "two", 3.0, None, [5]]
print(a, len(a), a[0], a[-1][0], a[1:3], 3.0 in a, 3 in a, "x" in a)
# expect: [1, 'two', 3.0, None, [5]] 5 1 5 ['two', 3.0] True True False
a[0] = "one"
a[-1] = a[-1] + [6]
print(a, list("abc"), list(range(3)), list(), list({"k": 1}), [1] + [2], [0] * 3, 2 * ["a", "b"])
# expect: ['one', 'two', 3.0, None, [5, 6]] ['a', 'b', 'c'] [0, 1, 2] [] ['k'] [1, 2] [0, 0, 0] ['a', 'b', 'a', 'b']
print([1, 2] == [1, 2], [1, 2] == (1, 2), [1, 2] != [2, 1], [] == [], [[1]] == [[1.0]])
# expect: True False True True True
b = a
b.append("same")
print(a[-1], a is b, a[:] is a)  # expect: same True False
