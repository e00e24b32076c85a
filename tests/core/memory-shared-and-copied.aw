# Names refer to objects; assignment never copies.
a = [1, [2]]
b = a
c = a[:]
d = list(a)
a[1].append(3)
a.append("end")
print(b, c, d, a is b, a[1] is c[1])  # expect: [1, [2, 3], 'end'] [1, [2, 3]] [1, [2, 3]] True True


def change(x, y):
    x.append("changed")
    y = y + ["new"]
    return y


p, q = [], []
r = change(p, q)
print(p, q, r)  # expect: ['changed'] [] ['new']
x = y = 5
x += 1
print(x, y)  # expect: 6 5
s = t = "a"
s += "b"
print(s, t)  # expect: ab a
