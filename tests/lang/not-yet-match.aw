# oracle: no (a statement of Python that Aw does not have yet)
# The match statement is refused with a clear sentence before anything runs.
try:
    compile("match x:\n    case 1:\n        pass\n", "test", "exec")
except SyntaxError as error:
    print(error.lineno, error.msg.startswith("not yet in Aw: "))  # expect: 1 True
