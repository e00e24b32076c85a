# == works for all values; ordering only where it makes sense.
print(1 == "1", None == 0, [] == (), {} == set(), 1 == 1.0, True == 1, "a" == b"a", (1,) == [1])
# expect: False False False False True True False False
print(1 != "1", None != None)  # expect: True False
for a, b in [(1, "a"), (None, 1), ([], ()), ({}, {}), ("s", 2.0), (len, len)]:
    try:
        a < b
    except TypeError as error:
        print(error)  # expect: '<' not supported between instances of 'int' and 'str'
        # expect: '<' not supported between instances of 'NoneType' and 'int'
        # expect: '<' not supported between instances of 'list' and 'tuple'
        # expect: '<' not supported between instances of 'dict' and 'dict'
        # expect: '<' not supported between instances of 'str' and 'float'
        # expect: '<' not supported between instances of 'builtin_function_or_method' and 'builtin_function_or_method'
for action in (lambda: "a" > 1, lambda: 3 <= None, lambda: [1] >= "x"):
    try:
        action()
    except TypeError as error:
        print(error)  # expect: '>' not supported between instances of 'str' and 'int'
        # expect: '<=' not supported between instances of 'int' and 'NoneType'
        # expect: '>=' not supported between instances of 'list' and 'str'
