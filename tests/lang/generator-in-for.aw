# Generators work wherever something can be iterated over.
def squares(n):
    for i in range(n):
        yield i * i


for s in squares(3):
    print(s)  # expect: 0
    # expect: 1
    # expect: 4
print(list(squares(4)), sum(squares(10)), max(squares(4)), 9 in squares(5), sorted(squares(3)))
# expect: [0, 1, 4, 9] 285 9 True [0, 1, 4]
a, b, *c = squares(5)
print(a, b, c, [*squares(2)], {*squares(3)}, dict(zip("ab", squares(2))))
# expect: 0 1 [4, 9, 16] [0, 1] {0, 1, 4} {'a': 0, 'b': 1}
print(*squares(3), sep="-")  # expect: 0-1-4
g = squares(5)
print(4 in g, list(g), list(g))  # expect: True [9, 16] []
