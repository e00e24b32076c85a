# global and nonlocal that contradict other uses of the name.
def check(source):
    try:
        compile(source, "test.aw", "exec")
        print("fine")
    except SyntaxError as error:
        print(f"{error.lineno}: {error.msg}")


check("nonlocal x")  # expect: 1: nonlocal declaration not allowed at module level
check("def f():\n    nonlocal x")  # expect: 2: no binding for nonlocal 'x' found
check("def f():\n    x = 1\n    global x")
# expect: 3: name 'x' is assigned to before global declaration
check("def f():\n    print(x)\n    global x")
# expect: 3: name 'x' is used prior to global declaration
check("def f(x):\n    global x")  # expect: 2: name 'x' is parameter and global
check("def f():\n    x = 1\n    def g():\n        x = 2\n        nonlocal x")
# expect: 5: name 'x' is assigned to before nonlocal declaration
check("def f():\n    x = 1\n    def g():\n        print(x)\n        nonlocal x")
# expect: 5: name 'x' is used prior to nonlocal declaration
check("def f(x):\n    nonlocal x")  # expect: 2: name 'x' is parameter and nonlocal
check("def f():\n    global x\n    nonlocal x")  # expect: 2: name 'x' is nonlocal and global
check("class C:\n    nonlocal x")  # expect: 2: no binding for nonlocal 'x' found
check("x = 1\ndef f():\n    nonlocal x")  # expect: 3: no binding for nonlocal 'x' found
check("def f():\n    x: int = 1\n    global x")  # expect: 3: annotated name 'x' can't be global
check("def f():\n    global x\n    x: int = 1")  # expect: 3: annotated name 'x' can't be global
check("def f():\n    x: int\n    nonlocal x")  # expect: 3: annotated name 'x' can't be nonlocal
check("def f():\n    for x in y: pass\n    global x")
# expect: 3: name 'x' is assigned to before global declaration
check("def f():\n    def x(): pass\n    global x")
# expect: 3: name 'x' is assigned to before global declaration
check("def f():\n    import x\n    global x")  # expect: fine
check("x = 1\nglobal x")  # expect: 2: name 'x' is assigned to before global declaration
check("global x\nglobal x")  # expect: fine
check("def f():\n    class x: pass\n    def g():\n        nonlocal x\n    return g")  # expect: fine
check("def f():\n    global x\n    def g():\n        nonlocal x")
# expect: 4: no binding for nonlocal 'x' found
