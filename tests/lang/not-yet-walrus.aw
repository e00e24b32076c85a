# oracle: no (an expression of Python that Aw does not have yet)
# The assignment expression is refused with a clear sentence before anything runs.
try:
    compile("x = 1\nif (y := x): pass\n", "test", "exec")
except SyntaxError as error:
    print(error.lineno, error.msg.startswith("not yet in Aw: "))  # expect: 2 True
