# The sentences about operands that do not fit.
def attempt(action):
    try:
        action()
    except TypeError as error:
        print(error)  # expect: can only concatenate str (not "int") to str
        # expect: unsupported operand type(s) for +: 'int' and 'str'
        # expect: unsupported operand type(s) for -: 'int' and 'str'
        # expect: unsupported operand type(s) for +: 'NoneType' and 'int'
        # expect: can only concatenate list (not "int") to list
        # expect: can only concatenate list (not "tuple") to list
        # expect: can only concatenate tuple (not "list") to tuple
        # expect: can't multiply sequence by non-int of type 'float'
        # expect: can't multiply sequence by non-int of type 'str'
        # expect: can't multiply sequence by non-int of type 'NoneType'
        # expect: unsupported operand type(s) for /: 'str' and 'int'
        # expect: unsupported operand type(s) for //: 'NoneType' and 'int'
        # expect: unsupported operand type(s) for %: 'list' and 'int'
        # expect: unsupported operand type(s) for ** or pow(): 'int' and 'str'
        # expect: unsupported operand type(s) for @: 'int' and 'int'
        # expect: unsupported operand type(s) for <<: 'float' and 'int'
        # expect: unsupported operand type(s) for >>: 'int' and 'float'
        # expect: unsupported operand type(s) for &: 'int' and 'float'
        # expect: unsupported operand type(s) for |: 'int' and 'NoneType'
        # expect: unsupported operand type(s) for ^: 'dict' and 'dict'
        # expect: bad operand type for unary -: 'str'
        # expect: bad operand type for unary +: 'NoneType'
        # expect: bad operand type for unary ~: 'float'
        # expect: unsupported operand type(s) for +: 'set' and 'set'
        # expect: unsupported operand type(s) for +: 'dict' and 'dict'
        # expect: can't concat str to bytes
        # expect: can only concatenate str (not "bytes") to str
        # expect: unsupported operand type(s) for +: 'builtin_function_or_method' and 'builtin_function_or_method'
        # expect: unsupported operand type(s) for +: 'range' and 'range'


text, number, nothing, numbers = "a", 1, None, [1]
attempt(lambda: text + number)
attempt(lambda: number + text)
attempt(lambda: number - text)
attempt(lambda: nothing + number)
attempt(lambda: numbers + number)
attempt(lambda: numbers + (1,))
attempt(lambda: (1,) + numbers)
attempt(lambda: text * 1.5)
attempt(lambda: text * text)
attempt(lambda: numbers * nothing)
attempt(lambda: text / number)
attempt(lambda: nothing // number)
attempt(lambda: numbers % number)
attempt(lambda: number ** text)
attempt(lambda: number @ number)
attempt(lambda: 1.5 << 1)
attempt(lambda: number >> 0.5)
attempt(lambda: number & 1.0)
attempt(lambda: number | nothing)
attempt(lambda: {} ^ {})
attempt(lambda: -text)
attempt(lambda: +nothing)
attempt(lambda: ~1.5)
attempt(lambda: {1} + {2})
attempt(lambda: {} + {})
attempt(lambda: b"x" + text)
attempt(lambda: text + b"x")
attempt(lambda: len + len)
attempt(lambda: range(3) + range(3))
