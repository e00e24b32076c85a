# Where := may not stand.
def check(source):
    try:
        compile(source, "test", "exec")
        print("fine")
    except SyntaxError as error:
        print(error.msg)


check("x := 1")  # expect: invalid syntax
check("(x := 1)")  # expect: fine
check("(x.y := 1)")  # expect: cannot use assignment expressions with attribute
check("(x[0] := 1)")  # expect: cannot use assignment expressions with subscript
check("((a, b) := 1)")  # expect: cannot use assignment expressions with tuple
check("f(a=b := 1)")  # expect: invalid syntax
check("f(a := 1)")  # expect: fine
check("[x := 1 for x in y]")
# expect: assignment expression cannot rebind comprehension iteration variable 'x'
check("[(i := 0) for i in y]")
# expect: assignment expression cannot rebind comprehension iteration variable 'i'
check("class C:\n    [a := x for x in y]")
# expect: assignment expression within a comprehension cannot be used in a class body
check("[x for x in (y := z)]")
# expect: assignment expression cannot be used in a comprehension iterable expression
check("lambda: (x := 1)")  # expect: fine
check("x = (y := 1)")  # expect: fine
check("x = y := 1")  # expect: invalid syntax
check("def f(a=(b := 1)): pass")  # expect: fine
check("{x := 1: 2}")  # expect: invalid syntax
check("{(x := 1): 2}")  # expect: fine
check("a[b := 1]")  # expect: fine
check("del (x := 1)")  # expect: cannot delete named expression
