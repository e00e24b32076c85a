# ** with integers; a negative exponent gives a float; pow with three arguments works modulo.
print(2**0, 0**0, 2**10, (-2) ** 3, (-2) ** 2, 2**-1, 10**-2, (-2) ** -3, 1**1000, (-1) ** 1001)
# expect: 1 1 1024 -8 4 0.5 0.01 -0.125 1 -1
print(7**77, pow(3, 4), pow(3, 4, 5), pow(2, 1000, 10**9 + 7))
# expect: 118181386580595879976868414312001964434038548836769923458287039207 81 1 688423210
print(pow(-3, 3, 7), pow(3, -1, 7), pow(2, 5, -3))  # expect: 1 5 -1
print(pow(10, 2**70, 7), 0**5, 1 ** (10**30))  # expect: 4 0 1
for action in (
    lambda: pow(2, -1, 4),
    lambda: pow(2, 3, 0),
    lambda: pow(2.0, 3, 5),
    lambda: pow("a", 2),
):
    try:
        action()
    except (ValueError, TypeError) as error:
        print(error)  # expect: base is not invertible for the given modulus
        # expect: pow() 3rd argument cannot be 0
        # expect: pow() 3rd argument not allowed unless all arguments are integers
        # expect: unsupported operand type(s) for ** or pow(): 'str' and 'int'
