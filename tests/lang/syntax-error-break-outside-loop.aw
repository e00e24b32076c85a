# break and continue outside of loops.
def check(source):
    try:
        compile(source, "test.aw", "exec")
        print("fine")
    except SyntaxError as error:
        print(f"{error.lineno}: {error.msg}")


check("break")  # expect: 1: 'break' outside loop
check("continue")  # expect: 1: 'continue' not properly in loop
check("if x: break")  # expect: 1: 'break' outside loop
check("if x: continue")  # expect: 1: 'continue' not properly in loop
check("def f():\n    break")  # expect: 2: 'break' outside loop
check("for x in y:\n    def f():\n        break")  # expect: 3: 'break' outside loop
check("while 1:\n    class C:\n        continue")  # expect: 3: 'continue' not properly in loop
check("for x in y: pass\nelse: break")  # expect: 2: 'break' outside loop
check("for x in y: pass\nelse: continue")  # expect: 2: 'continue' not properly in loop
check("while x: pass\nbreak")  # expect: 2: 'break' outside loop
check("try: pass\nfinally: continue")  # expect: 2: 'continue' not properly in loop
check("with a: break")  # expect: 1: 'break' outside loop
check("for x in y:\n    for z in x: pass\n    else: break")  # expect: fine
check("for x in y:\n    with a: break")  # expect: fine
check("for x in y:\n    try: pass\n    finally: continue")  # expect: fine
