# labels: big
# sys.setrecursionlimit moves the limit.
import sys


def count(n):
    return 0 if n == 0 else 1 + count(n - 1)


print(sys.getrecursionlimit())  # expect: 1000
sys.setrecursionlimit(20000)
print(count(15000))  # expect: 15000
sys.setrecursionlimit(100)
try:
    count(200)
except RecursionError as error:
    print(error)  # expect: maximum recursion depth exceeded
sys.setrecursionlimit(1000)
print(count(500))  # expect: 500
for bad in (0, -5, "x"):
    try:
        sys.setrecursionlimit(bad)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
        # expect: ValueError recursion limit must be greater or equal than 1
        # expect: ValueError recursion limit must be greater or equal than 1
        # expect: TypeError 'str' object cannot be interpreted as an integer
