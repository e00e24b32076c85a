# Calls: the Fibonacci numbers by plain recursion.
# expect: 5702887


def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


print(fib(34))
