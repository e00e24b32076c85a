# round, abs, divmod and pow of mixed numbers, and what they refuse.
print(round(2.5), round(3.5), round(-2.567, 2), abs(-3), abs(-2.5), abs(True))
# expect: 2 4 -2.57 3 2.5 1
print(divmod(7, -2), divmod(7.5, 2), divmod(True, 2), pow(2, 3), pow(2, 0.5), pow(2, 3, 5))
# expect: (-4, -1) (3.0, 1.5) (0, 1) 8 1.4142135623730951 3
print(round(5, -1), round(True), round(number=2.567, ndigits=1))  # expect: 0 1 2.6
print(pow(base=2, exp=5), pow(2, 10, mod=7))  # expect: 32 2
for action in (
    lambda: round("a"),
    lambda: round(1.5, "a"),
    lambda: round(1.5, 1.5),
    lambda: abs("a"),
    lambda: abs(),
    lambda: divmod(1, "a"),
    lambda: divmod(1),
    lambda: pow(1),
    lambda: pow(1, "a"),
    lambda: round(None),
    lambda: abs(None),
    lambda: pow(1, 2, "a"),
):
    try:
        action()
    except TypeError as error:
        print(error)  # expect: type str doesn't define __round__ method
        # expect: 'str' object cannot be interpreted as an integer
        # expect: 'float' object cannot be interpreted as an integer
        # expect: bad operand type for abs(): 'str'
        # expect: abs() takes exactly one argument (0 given)
        # expect: unsupported operand type(s) for divmod(): 'int' and 'str'
        # expect: divmod expected 2 arguments, got 1
        # expect: pow() missing required argument 'exp' (pos 2)
        # expect: unsupported operand type(s) for ** or pow(): 'int' and 'str'
        # expect: type NoneType doesn't define __round__ method
        # expect: bad operand type for abs(): 'NoneType'
        # expect: unsupported operand type(s) for ** or pow(): 'int', 'int', 'str'
