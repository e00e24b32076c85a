# The sentences of division by zero.
for action in (
    lambda: 1 / 0,
    lambda: 1 // 0,
    lambda: 1 % 0,
    lambda: divmod(1, 0),
    lambda: 1.0 / 0,
    lambda: 1.0 // 0,
    lambda: 1 % 0.0,
    lambda: divmod(1.0, 0),
    lambda: 0**-1,
    lambda: 0.0**-1,
    lambda: 10**30 // 0,
    lambda: 10**30 % 0,
    lambda: 10**30 / 0,
    lambda: True / False,
    lambda: pow(2, 3, 0),
):
    try:
        action()
    except (ZeroDivisionError, ValueError) as error:
        print(type(error).__name__, error)  # expect: ZeroDivisionError division by zero
        # expect: ZeroDivisionError integer division or modulo by zero
        # expect: ZeroDivisionError integer modulo by zero
        # expect: ZeroDivisionError integer division or modulo by zero
        # expect: ZeroDivisionError float division by zero
        # expect: ZeroDivisionError float floor division by zero
        # expect: ZeroDivisionError float modulo
        # expect: ZeroDivisionError float divmod()
        # expect: ZeroDivisionError 0.0 cannot be raised to a negative power
        # expect: ZeroDivisionError 0.0 cannot be raised to a negative power
        # expect: ZeroDivisionError integer division or modulo by zero
        # expect: ZeroDivisionError integer modulo by zero
        # expect: ZeroDivisionError division by zero
        # expect: ZeroDivisionError division by zero
        # expect: ValueError pow() 3rd argument cannot be 0
