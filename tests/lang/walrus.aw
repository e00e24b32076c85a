# name := value is an expression that also binds the name.
if (n := len("four")) > 3:
    print(n)  # expect: 4
values = iter([1, 2, 0, 3])
while (v := next(values)):
    print(v)  # expect: 1
    # expect: 2
print([y := 5, y**2], (z := 1) + z, f"{(w := 7)} {w}", y)  # expect: [5, 25] 2 7 7 5
print([last := x for x in range(3)], last, any((hit := c) == "b" for c in "abc"), hit)
# expect: [0, 1, 2] 2 True b


def f(a=(d := 10)):
    b = (c := a) + 1
    return b, c


print(f(1), d, f())  # expect: (2, 1) 10 (11, 10)
print((1, q := 5), q, max(m := 3, 2), m)  # expect: (1, 5) 5 3 3
