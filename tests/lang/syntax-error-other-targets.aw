# Targets of del, for, with and comprehensions.
def check(source):
    try:
        compile(source, "test.aw", "exec")
        print("fine")
    except SyntaxError as error:
        print(f"{error.lineno}: {error.msg}")


check("del 1")  # expect: 1: cannot delete literal
check("del f()")  # expect: 1: cannot delete function call
check("del a + b")  # expect: 1: cannot delete expression
check("del (a, 1)")  # expect: 1: cannot delete literal
check("del None")  # expect: 1: cannot delete None
check("del *a")  # expect: 1: cannot delete starred
check("del a, f()")  # expect: 1: cannot delete function call
check("for 1 in x: pass")  # expect: 1: cannot assign to literal
check("for f() in x: pass")  # expect: 1: cannot assign to function call
check("for a, 1 in x: pass")  # expect: 1: cannot assign to literal
check("for None in x: pass")  # expect: 1: cannot assign to None
check("with a as 1: pass")  # expect: 1: cannot assign to literal
check("with a as f(): pass")  # expect: 1: cannot assign to function call
check("[x for 1 in y]")  # expect: 1: cannot assign to literal
check("[x for f() in y]")  # expect: 1: cannot assign to function call
check("import a.b as c.d")  # expect: 1: invalid syntax
check("try: pass\nexcept E as 1: pass")  # expect: 2: invalid syntax
check("try: pass\nexcept E as a.b: pass")  # expect: 2: invalid syntax
check("import None")  # expect: 1: invalid syntax
check("import a as None")  # expect: 1: invalid syntax
check("def None(): pass")  # expect: 1: invalid syntax
check("class True: pass")  # expect: 1: invalid syntax
