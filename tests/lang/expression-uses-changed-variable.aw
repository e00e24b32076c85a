# A variable is read when its turn comes; what was read before does not change.
def f():
    x = 1

    def set_to(n):
        nonlocal x
        x = n
        return n

    first = x + set_to(10) + x
    second = [x, set_to(20), x, set_to(30), x]
    third = (x, set_to(1), -x) + (x * set_to(2),)
    fourth = x < set_to(5) < x + set_to(6)
    return first, second, third, fourth, {x: set_to(7), x: set_to(8)}


print(f())  # expect: (21, [10, 20, 20, 30, 30], (30, 1, -1, 2), True, {6: 7, 7: 8})
n = 1


def bump():
    global n
    n += 1
    return n


print(n + bump() * n, [n, bump(), n], (lambda a, b, c: (a, b, c))(n, bump(), n))
# expect: 5 [2, 3, 3] (3, 4, 4)
n += bump()
print(n)  # expect: 9
x = 5
x = x + (lambda: x)() + x
print(x)  # expect: 15
