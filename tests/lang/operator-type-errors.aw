# The sentences about operands that do not fit.
def attempt(action):
    try:
        action()
    except TypeError as error:
        print(error)


text, number, nothing, numbers = "a", 1, None, [1]
attempt(lambda: text + number)  # expect: can only concatenate str (not "int") to str
attempt(lambda: number + text)  # expect: unsupported operand type(s) for +: 'int' and 'str'
attempt(lambda: number - text)  # expect: unsupported operand type(s) for -: 'int' and 'str'
attempt(lambda: nothing + number)  # expect: unsupported operand type(s) for +: 'NoneType' and 'int'
attempt(lambda: numbers + number)  # expect: can only concatenate list (not "int") to list
attempt(lambda: numbers + (1,))  # expect: can only concatenate list (not "tuple") to list
attempt(lambda: (1,) + numbers)  # expect: can only concatenate tuple (not "list") to tuple
attempt(lambda: text * 1.5)  # expect: can't multiply sequence by non-int of type 'float'
attempt(lambda: text * text)  # expect: can't multiply sequence by non-int of type 'str'
attempt(lambda: numbers * nothing)  # expect: can't multiply sequence by non-int of type 'NoneType'
attempt(lambda: text / number)  # expect: unsupported operand type(s) for /: 'str' and 'int'
attempt(lambda: nothing // number)
# expect: unsupported operand type(s) for //: 'NoneType' and 'int'
attempt(lambda: numbers % number)  # expect: unsupported operand type(s) for %: 'list' and 'int'
attempt(lambda: number ** text)
# expect: unsupported operand type(s) for ** or pow(): 'int' and 'str'
attempt(lambda: number @ number)  # expect: unsupported operand type(s) for @: 'int' and 'int'
attempt(lambda: 1.5 << 1)  # expect: unsupported operand type(s) for <<: 'float' and 'int'
attempt(lambda: number >> 0.5)  # expect: unsupported operand type(s) for >>: 'int' and 'float'
attempt(lambda: number & 1.0)  # expect: unsupported operand type(s) for &: 'int' and 'float'
attempt(lambda: number | nothing)  # expect: unsupported operand type(s) for |: 'int' and 'NoneType'
attempt(lambda: {} ^ {})  # expect: unsupported operand type(s) for ^: 'dict' and 'dict'
attempt(lambda: -text)  # expect: bad operand type for unary -: 'str'
attempt(lambda: +nothing)  # expect: bad operand type for unary +: 'NoneType'
attempt(lambda: ~1.5)  # expect: bad operand type for unary ~: 'float'
attempt(lambda: {1} + {2})  # expect: unsupported operand type(s) for +: 'set' and 'set'
attempt(lambda: {} + {})  # expect: unsupported operand type(s) for +: 'dict' and 'dict'
attempt(lambda: b"x" + text)  # expect: can't concat str to bytes
attempt(lambda: text + b"x")  # expect: can only concatenate str (not "bytes") to str
attempt(lambda: len + len)
# expect: unsupported operand type(s) for +: 'builtin_function_or_method' and 'builtin_function_or_method'
attempt(lambda: range(3) + range(3))
# expect: unsupported operand type(s) for +: 'range' and 'range'
