# Chained, tuple, nested and starred assignment.
a = b = c = [1]
a.append(2)
print(a, b is c)  # expect: [1, 2] True
x, y = 1, 2
x, y = y, x
print(x, y)  # expect: 2 1
(p, (q, r)), s = [1, "ab"], 3
print(p, q, r, s)  # expect: 1 a b 3
head, *middle, tail = range(5)
print(head, middle, tail)  # expect: 0 [1, 2, 3] 4
*most, last = "xyz"
print(most, last)  # expect: ['x', 'y'] z
[one] = [7]
(two,) = (8,)
three, = [9]
print(one, two, three)  # expect: 7 8 9
m, (n, *o), *q = 1, (2, 3, 4), 5, 6
print(m, n, o, q)  # expect: 1 2 [3, 4] [5, 6]
*empty, = ()
print(empty)  # expect: []
() = []
[] = ()
t = 1, *"ab", 2
print(t)  # expect: (1, 'a', 'b', 2)
i = d = 0
i, values = 1, {}
values[i], i = "at 1", 5
print(values, i)  # expect: {1: 'at 1'} 5
