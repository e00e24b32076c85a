# Recursion that ends while handlers and finally clauses are open.
entered = left = 0


def f():
    global entered, left
    entered += 1
    try:
        f()
    finally:
        left += 1


try:
    f()
except RecursionError:
    print(entered == left, entered > 500)  # expect: True True


def g(n):
    try:
        return g(n + 1)
    except RecursionError:
        return n


print(g(0) > 500)  # expect: True
