# sys.getrefcount() counts variables, containers and the call itself.
import sys

a = []
print(sys.getrefcount(a))
b = a
print(sys.getrefcount(a))
c = [a, a]
print(sys.getrefcount(a))


def f(x):
    y = x
    return sys.getrefcount(x) >= 6


print(f(a))

# output:
#| 2
#| 3
#| 5
#| True
