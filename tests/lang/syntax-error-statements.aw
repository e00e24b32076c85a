# Statements that are incomplete or broken.
def check(source):
    try:
        compile(source, "test.aw", "exec")
        print("fine")
    except SyntaxError as error:
        print(f"{error.lineno}: {error.msg}")


check("if x\n    pass")  # expect: 1: expected ':'
check("while x\n    pass")  # expect: 1: expected ':'
check("for x in y\n    pass")  # expect: 1: expected ':'
check("def f()\n    pass")  # expect: 1: expected ':'
check("class C\n    pass")  # expect: 1: expected ':'
check("else: pass")  # expect: 1: invalid syntax
check("elif x: pass")  # expect: 1: invalid syntax
check("try: pass")  # expect: 1: expected 'except' or 'finally' block
check("try\n    pass")  # expect: 1: expected ':'
check("try: pass\nfinally: pass\nexcept E: pass")  # expect: 3: invalid syntax
check("try: pass\nexcept E, F: pass")  # expect: 2: multiple exception types must be parenthesized
check("try: pass\nexcept E as e, F: pass")  # expect: 2: invalid syntax
check("except: pass")  # expect: 1: invalid syntax
check("finally: pass")  # expect: 1: invalid syntax
check("with a as b, : pass")  # expect: 1: invalid syntax
check("with a\n    pass")  # expect: 1: expected ':'
check("import")  # expect: 1: invalid syntax
check("import a.")  # expect: 1: invalid syntax
check("import a as")  # expect: 1: invalid syntax
check("from x import")  # expect: 1: invalid syntax
check("from x import (a, b")  # expect: 1: '(' was never closed
check("from x import ()")  # expect: 1: invalid syntax
check("from x import a,")  # expect: 1: trailing comma not allowed without surrounding parentheses
check("from x import a.b")  # expect: 1: invalid syntax
check("from import a")  # expect: 1: invalid syntax
check("from x")  # expect: 1: invalid syntax
check("raise x from")  # expect: 1: invalid syntax
check("raise x, y")  # expect: 1: invalid syntax
check("assert")  # expect: 1: invalid syntax
check("del")  # expect: 1: invalid syntax
check("global")  # expect: 1: invalid syntax
check("global x, ")  # expect: 1: invalid syntax
check("nonlocal")  # expect: 1: invalid syntax
check("class")  # expect: 1: invalid syntax
check("def")  # expect: 1: invalid syntax
check("def f")  # expect: 1: expected '('
check("class C(: pass")  # expect: 1: invalid syntax
check("for")  # expect: 1: invalid syntax
check("for x")  # expect: 1: invalid syntax
check("for x y: pass")  # expect: 1: invalid syntax
check("for x in: pass")  # expect: 1: invalid syntax
check("while: pass")  # expect: 1: invalid syntax
check("if: pass")  # expect: 1: invalid syntax
check("with: pass")  # expect: 1: invalid syntax
check("return return")  # expect: 1: invalid syntax
check("pass 1")  # expect: 1: invalid syntax
check("break 1")  # expect: 1: invalid syntax
check("async x")  # expect: 1: invalid syntax
check("async")  # expect: 1: invalid syntax
check("await")  # expect: 1: invalid syntax
check("@\ndef f(): pass")  # expect: 1: invalid syntax
check("@a\nx = 1")  # expect: 2: invalid syntax
check("@a b\ndef f(): pass")  # expect: 1: invalid syntax
