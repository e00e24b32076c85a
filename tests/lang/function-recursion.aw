# A function can call itself, and two can call each other.
def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)


def is_even(n):
    return True if n == 0 else is_odd(n - 1)


def is_odd(n):
    return False if n == 0 else is_even(n - 1)


def hanoi(n, a, b, c):
    if n == 0:
        return 0
    return hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)


print(factorial(25))  # expect: 15511210043330985984000000
print(is_even(100), is_odd(7))  # expect: True True
print(hanoi(10, "a", "b", "c"))  # expect: 1023
