# Everything is computed from left to right, except that an assignment's right side goes first.
def n(x):
    print(x, end=" ")
    return x


result = n(1) + n(2) * n(3) - n(4)
print(result)  # expect: 1 2 3 4 3
print([n(1), n(2)], (n(3), n(4)), {n(5): n(6)}, {n(7)})
# expect: 1 2 3 4 5 6 7 [1, 2] (3, 4) {5: 6} {7}
print(n(1) < n(2) > n(0), n(2) if n(1) else n(3))  # expect: 1 2 0 1 2 True 2
print(n("abc")[n(1):n(2)])  # expect: abc 1 2 b
print(n(str)(n(5)), n(2) ** n(3) ** n(0), -n(1) + +n(2))  # expect: <class 'str'> 5 2 3 0 1 2 5 2 1
d = {}
d[n("k")] = n("v")
print(d)  # expect: v k {'k': 'v'}
d[n("k")] += n("w")
print(d)  # expect: k w {'k': 'vw'}
