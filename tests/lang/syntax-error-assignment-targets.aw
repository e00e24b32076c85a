# Targets that cannot be assigned to, with CPython's sentences.
def check(source):
    try:
        compile(source, "test.aw", "exec")
        print("fine")
    except SyntaxError as error:
        print(f"{error.lineno}: {error.msg}")


check("1 = x")  # expect: 1: cannot assign to literal here. Maybe you meant '==' instead of '='?
check("f() = 1")
# expect: 1: cannot assign to function call here. Maybe you meant '==' instead of '='?
check("a + 1 = 2")
# expect: 1: cannot assign to expression here. Maybe you meant '==' instead of '='?
check("None = 1")  # expect: 1: cannot assign to None
check("True = 1")  # expect: 1: cannot assign to True
check("__debug__ = 1")  # expect: 1: cannot assign to __debug__
check("'s' = 1")  # expect: 1: cannot assign to literal here. Maybe you meant '==' instead of '='?
check("f'{x}' = 1")
# expect: 1: cannot assign to f-string expression here. Maybe you meant '==' instead of '='?
check("(a, 1) = 2")  # expect: 1: cannot assign to literal
check("[1] = 2")  # expect: 1: cannot assign to literal
check("{} = 1")
# expect: 1: cannot assign to dict literal here. Maybe you meant '==' instead of '='?
check("{a} = 1")
# expect: 1: cannot assign to set display here. Maybe you meant '==' instead of '='?
check("... = 1")  # expect: 1: cannot assign to ellipsis here. Maybe you meant '==' instead of '='?
check("lambda: 0 = 1")  # expect: 1: cannot assign to lambda
check("a if b else c = 1")  # expect: 1: cannot assign to conditional expression
check("a < b = 1")  # expect: 1: cannot assign to comparison
check("not a = 1")  # expect: 1: cannot assign to expression
check("x = yield = 1")  # expect: 1: assignment to yield expression not possible
check("await x = 1")
# expect: 1: cannot assign to await expression here. Maybe you meant '==' instead of '='?
check("(a, f()) = 1")  # expect: 1: cannot assign to function call
check("a.b.c() = 1")
# expect: 1: cannot assign to function call here. Maybe you meant '==' instead of '='?
check("-x = 1")  # expect: 1: cannot assign to expression here. Maybe you meant '==' instead of '='?
check("[a for a in b] = 1")
# expect: 1: cannot assign to list comprehension here. Maybe you meant '==' instead of '='?
check("(a for a in b) = 1")  # expect: 1: cannot assign to generator expression
check("*a = 1")  # expect: 1: starred assignment target must be in a list or tuple
check("*a")  # expect: 1: can't use starred expression here
check("x = *a")  # expect: 1: can't use starred expression here
check("a, *b, *c = d")  # expect: 1: multiple starred expressions in assignment
check("x + 1 += 2")  # expect: 1: 'expression' is an illegal expression for augmented assignment
check("(a, b) += 1")  # expect: 1: 'tuple' is an illegal expression for augmented assignment
check("f() += 1")  # expect: 1: 'function call' is an illegal expression for augmented assignment
check("None += 1")  # expect: 1: 'None' is an illegal expression for augmented assignment
check("[a] += 1")  # expect: 1: 'list' is an illegal expression for augmented assignment
check("x: int: str")  # expect: 1: invalid syntax
check("(x, y): int")  # expect: 1: only single target (not tuple) can be annotated
check("[x]: int")  # expect: 1: only single target (not list) can be annotated
check("f(): int")  # expect: 1: illegal target for annotation
check("x: int += 1")  # expect: 1: invalid syntax
