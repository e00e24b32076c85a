# Exceptions that carry what they are about.
try:
    [].missing
except AttributeError as error:
    print(error.name, error.obj)  # expect: missing []
try:
    nowhere
except NameError as error:
    print(error.name)  # expect: nowhere
try:
    import not_a_module
except ImportError as error:
    print(type(error).__name__, error, error.name)
    # expect: ModuleNotFoundError No module named 'not_a_module' not_a_module
print(StopIteration(5).value, StopIteration().value, StopIteration(1, 2).value)  # expect: 5 None 1
print(SystemExit(3).code, SystemExit().code, SystemExit("bye").code, SystemExit(1, 2).code)
# expect: 3 None bye (1, 2)
print(ImportError("m", name="n", path="p").name, ImportError("m").path)  # expect: n None
print(AttributeError("a", name="n", obj=1).obj, NameError("x").name)  # expect: 1 None
try:
    compile("1 +", "file.aw", "exec")
except SyntaxError as error:
    print(error.msg, error.lineno, error.offset, error.text.strip(), error.filename)
    # expect: invalid syntax 1 4 1 + file.aw
try:
    b"\xff".decode()
except UnicodeDecodeError as error:
    print(error.encoding, error.object, error.start, error.end, error.reason)
    # expect: utf-8 b'\xff' 0 1 invalid start byte
