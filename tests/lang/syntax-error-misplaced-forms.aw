# Forms that may not stand where they stand.
def check(source):
    try:
        compile(source, "test.aw", "exec")
        print("fine")
    except SyntaxError as error:
        print(f"{error.lineno}: {error.msg}")


check("[(yield x) for x in y]")  # expect: 1: 'yield' inside list comprehension
check("def f():\n    [(yield x) for x in y]")  # expect: 2: 'yield' inside list comprehension
check("class C:\n    {(yield) for x in y}")  # expect: 2: 'yield' inside set comprehension
check("def f():\n    ((yield) for x in y)")  # expect: 2: 'yield' inside generator expression
check("def f():\n    {x: (yield) for x in y}")  # expect: 2: 'yield' inside dict comprehension
check("def f():\n    from x import *")  # expect: 2: import * only allowed at module level
check("class C:\n    from x import *")  # expect: 2: import * only allowed at module level
check("from __future__ import nothing")  # expect: 1: future feature nothing is not defined
check("x = 1\nfrom __future__ import annotations")
# expect: 2: from __future__ imports must occur at the beginning of the file
check("from __future__ import annotations")  # expect: fine
check("try: pass\nexcept: pass\nexcept E: pass")  # expect: 2: default 'except:' must be last
check("try: pass\nexcept* E: pass\nexcept F: pass")
# expect: 3: cannot have both 'except' and 'except*' on the same 'try'
check("def f():\n    try: pass\n    except* E: return")
# expect: 3: 'break', 'continue' and 'return' cannot appear in an except* block
check("for x in y:\n    try: pass\n    except* E: break")
# expect: 3: 'break', 'continue' and 'return' cannot appear in an except* block
check("(x for x in (yield))")  # expect: 1: 'yield' outside function
