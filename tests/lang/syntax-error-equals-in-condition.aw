# A single = where a value is expected.
def check(source):
    try:
        compile(source, "test.aw", "exec")
        print("fine")
    except SyntaxError as error:
        print(f"{error.lineno}: {error.msg}")


check("if x = 1: pass")  # expect: 1: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
check("while x = 1: pass")
# expect: 1: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
check("x = (y = 1)")  # expect: 1: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
check("print(a.b = 1)")  # expect: 1: expression cannot contain assignment, perhaps you meant "=="?
check("f(1=2)")  # expect: 1: expression cannot contain assignment, perhaps you meant "=="?
check("f(True=1)")  # expect: 1: cannot assign to True
check("f(a + b=1)")  # expect: 1: expression cannot contain assignment, perhaps you meant "=="?
check("f(__debug__=1)")  # expect: 1: cannot assign to __debug__
check("if x == 1 = 2: pass")  # expect: 1: invalid syntax
check("x = = 1")  # expect: 1: invalid syntax
check("f(a = 1 = 2)")  # expect: 1: invalid syntax
check("assert x = 1")  # expect: 1: invalid syntax
check("return = 1")  # expect: 1: invalid syntax
check("elif x = 1: pass")  # expect: 1: invalid syntax
check("[x = 1]")  # expect: 1: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
check("{x = 1}")  # expect: 1: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
