# Calls that are written wrongly.
def check(source):
    try:
        compile(source, "test.aw", "exec")
        print("fine")
    except SyntaxError as error:
        print(f"{error.lineno}: {error.msg}")


check("f(**a, *b)")  # expect: 1: iterable argument unpacking follows keyword argument unpacking
check("f(a=1, 2)")  # expect: 1: positional argument follows keyword argument
check("f(**a, 1)")  # expect: 1: positional argument follows keyword argument unpacking
check("f(a for a in b, c)")  # expect: 1: Generator expression must be parenthesized
check("f(c, a for a in b)")  # expect: 1: Generator expression must be parenthesized
check("f(a=1, a=2)")  # expect: 1: keyword argument repeated: a
check("f(a b)")  # expect: 1: invalid syntax. Perhaps you forgot a comma?
check("f(a, b c)")  # expect: 1: invalid syntax. Perhaps you forgot a comma?
check("f(,)")  # expect: 1: invalid syntax
check("f(a,,b)")  # expect: 1: invalid syntax
check("f(*)")  # expect: 1: invalid syntax
check("f(**)")  # expect: 1: invalid syntax
check("f(a=)")  # expect: 1: invalid syntax
check("print 1")  # expect: 1: Missing parentheses in call to 'print'. Did you mean print(...)?
check("print 'a'")  # expect: 1: Missing parentheses in call to 'print'. Did you mean print(...)?
check("exec 'x'")  # expect: 1: Missing parentheses in call to 'exec'. Did you mean exec(...)?
check("print a, b")  # expect: 1: Missing parentheses in call to 'print'. Did you mean print(...)?
check("f(a, *b, c=1, *d, e)")  # expect: 1: positional argument follows keyword argument
