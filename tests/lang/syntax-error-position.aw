# A SyntaxError knows line, column and their ends.
def check(source):
    try:
        compile(source, "place.aw", "exec")
    except SyntaxError as e:
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, str(e))


check("x = 1\ny = = 2\n")  # expect: 2 5 2 6 invalid syntax (place.aw, line 2)
check("return 1\n")  # expect: 1 1 1 9 'return' outside function (place.aw, line 1)
check("def f():\n    1 = x\n")
# expect: 2 5 2 6 cannot assign to literal here. Maybe you meant '==' instead of '='? (place.aw, line 2)
check("for x in y:\n    nonlocal z\n")
# expect: 2 5 2 15 nonlocal declaration not allowed at module level (place.aw, line 2)
check("x = 'a\n")
# expect: 1 5 1 5 unterminated string literal (detected at line 1) (place.aw, line 1)
check("a b\n")  # expect: 1 3 1 4 invalid syntax (place.aw, line 1)
check("def f(a, a): pass\n")
# expect: 1 10 1 11 duplicate argument 'a' in function definition (place.aw, line 1)
check("x = )\n")  # expect: 1 5 1 5 unmatched ')' (place.aw, line 1)
check("def f():\n    await x + y\n")
# expect: 2 5 2 12 'await' outside async function (place.aw, line 2)
check("x = 1\nbreak\n")  # expect: 2 1 2 6 'break' outside loop (place.aw, line 2)
check("f(a=1, a=2)\n")  # expect: 1 8 1 11 keyword argument repeated: a (place.aw, line 1)
check("del f(1)\n")  # expect: 1 5 1 9 cannot delete function call (place.aw, line 1)
try:
    compile("x = 1\n  y = 2\n", "place.aw", "exec")
except IndentationError as error:
    print(error.filename, repr(error.text), error.args[0])
    # expect: place.aw '  y = 2\n' unexpected indent
