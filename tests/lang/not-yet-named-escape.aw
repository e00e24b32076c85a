# oracle: no (an escape of Python that Aw does not have yet)
# Characters by their Unicode name are refused with a clear sentence before anything runs.
try:
    compile('x = "\\N{BULLET}"', "test", "exec")
except SyntaxError as error:
    print(error.lineno, error.msg.startswith("not yet in Aw: "))  # expect: 1 True
