# Operators and operands that do not fit together.
def check(source):
    try:
        compile(source, "test.aw", "exec")
        print("fine")
    except SyntaxError as error:
        print(f"{error.lineno}: {error.msg}")


check("a +")  # expect: 1: invalid syntax
check("* a * b")  # expect: 1: can't use starred expression here
check("a b")  # expect: 1: invalid syntax
check("x = 5 5")  # expect: 1: invalid syntax
check("x++")  # expect: 1: invalid syntax
check("x--")  # expect: 1: invalid syntax
check("x <> y")  # expect: 1: invalid syntax
check("a?b")  # expect: 1: invalid syntax
check("a $ b")  # expect: 1: invalid syntax
check("!a")  # expect: 1: invalid syntax
check("a !b")  # expect: 1: invalid syntax
check("a && b")  # expect: 1: invalid syntax
check("a || b")  # expect: 1: invalid syntax
check("not")  # expect: 1: invalid syntax
check("a not b")  # expect: 1: invalid syntax
check("a is is b")  # expect: 1: invalid syntax
check("x = 1 if 2")  # expect: 1: expected 'else' after 'if' expression
check("x = 1 if 2 else")  # expect: 1: invalid syntax
check("a..b")  # expect: 1: invalid syntax
check("a.1")  # expect: 1: invalid syntax
check("a.")  # expect: 1: invalid syntax
check("a[")  # expect: 1: '[' was never closed
check("a[]")  # expect: 1: invalid syntax
check("a[1:2:3:4]")  # expect: 1: invalid syntax
check("(a")  # expect: 1: '(' was never closed
check("()(")  # expect: 1: '(' was never closed
check("lambda")  # expect: 1: invalid syntax
check("-")  # expect: 1: invalid syntax
check("a = b = ")  # expect: 1: invalid syntax
check("1 if else 2")  # expect: 1: invalid syntax
check("x = not")  # expect: 1: invalid syntax
check("a in in b")  # expect: 1: invalid syntax
check("x =! y")  # expect: 1: invalid syntax
check("a -> b")  # expect: 1: invalid syntax
