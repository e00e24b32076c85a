# About a thousand calls deep is the limit, as in CPython.
depth = 0


def down():
    global depth
    depth += 1
    down()


try:
    down()
except RecursionError:
    print(900 < depth <= 1000)  # expect: True


def count(n):
    return 0 if n == 0 else 1 + count(n - 1)


print(count(900))  # expect: 900
