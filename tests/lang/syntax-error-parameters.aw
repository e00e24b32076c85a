# Parameter lists that are written wrongly.
def check(source):
    try:
        compile(source, "test.aw", "exec")
        print("fine")
    except SyntaxError as error:
        print(f"{error.lineno}: {error.msg}")


check("def f(a, a): pass")  # expect: 1: duplicate argument 'a' in function definition
check("def f(a, *, a): pass")  # expect: 1: duplicate argument 'a' in function definition
check("def f(a, *a): pass")  # expect: 1: duplicate argument 'a' in function definition
check("def f(a, **a): pass")  # expect: 1: duplicate argument 'a' in function definition
check("def f(a=1, b): pass")  # expect: 1: non-default argument follows default argument
check("def f(*): pass")  # expect: 1: named arguments must follow bare *
check("def f(*, **k): pass")  # expect: 1: named arguments must follow bare *
check("def f(**k, a): pass")  # expect: 1: arguments cannot follow var-keyword argument
check("def f(**k, *a): pass")  # expect: 1: arguments cannot follow var-keyword argument
check("def f(a, /, b, /): pass")  # expect: 1: / may appear only once
check("def f(*a, *b): pass")  # expect: 1: * argument may appear only once
check("def f(*a, /): pass")  # expect: 1: / must be ahead of *
check("def f(*, /): pass")  # expect: 1: / must be ahead of *
check("def f(a, (b, c)): pass")  # expect: 1: Function parameters cannot be parenthesized
check("def f(/): pass")  # expect: 1: invalid syntax
check("def f(1): pass")  # expect: 1: invalid syntax
check("def f(None): pass")  # expect: 1: invalid syntax
check("def f(a.b): pass")  # expect: 1: invalid syntax
check("def f(__debug__): pass")  # expect: 1: cannot assign to __debug__
check("def f(*a=1): pass")  # expect: 1: var-positional argument cannot have default value
check("def f(**k=1): pass")  # expect: 1: var-keyword argument cannot have default value
check("def f(a=): pass")  # expect: 1: expected default value expression
check("def f(a: int=1, *, b: str): pass")  # expect: fine
check("def f(:\n    pass")  # expect: 1: invalid syntax
check("lambda a, a: 0")  # expect: 1: duplicate argument 'a' in function definition
check("lambda *: 0")  # expect: 1: named arguments must follow bare *
check("lambda a=1, b: 0")  # expect: 1: non-default argument follows default argument
check("lambda (a, b): 0")  # expect: 1: Lambda expression parameters cannot be parenthesized
check("lambda a: int: 0")  # expect: 1: illegal target for annotation
check("lambda *a, *b: 0")  # expect: 1: * argument may appear only once
check("lambda **k, a: 0")  # expect: 1: arguments cannot follow var-keyword argument
