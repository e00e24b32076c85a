# compile makes code; eval gives an expression's value; exec runs statements.
print(eval("1 + 2"), eval("x * 2", {"x": 21}), eval("  [i for i in range(3)]"))
# expect: 3 42 [0, 1, 2]
space = {}
exec("a = 5\ndef f():\n    return a * 2", space)
print(space["a"], space["f"](), "__builtins__" in space)  # expect: 5 10 True
code = compile("b = 1\nb += 1", "made-up.py", "exec")
scope = {}
exec(code, scope)
print(scope["b"], code.co_filename, type(code).__name__)  # expect: 2 made-up.py code
print(eval(compile("3 * 3", "x", "eval")), exec("pass"), eval("len('abc')"))  # expect: 9 None 3
z = 1
exec("z = z + 1")
print(z, eval("z"))  # expect: 2 2


def local():
    n = 5
    return eval("n * 2"), eval("z")


print(local())  # expect: (10, 2)
outer, inner = {"p": 1}, {"q": 2}
exec("r = p + q", outer, inner)
print(inner["r"], "r" in outer)  # expect: 3 False
for action in (
    lambda: eval("1 +"),
    lambda: exec("x = = 1"),
    lambda: eval("x = 1"),
    lambda: compile("1", "f", "nothing"),
    lambda: eval(5),
    lambda: eval("undefined_name"),
    lambda: compile("a\n b", "f", "exec"),
    lambda: exec("1", 5),
):
    try:
        action()
    except (SyntaxError, TypeError, ValueError, NameError) as error:
        print(type(error).__name__, str(error).split(" (")[0])  # expect: SyntaxError invalid syntax
        # expect: SyntaxError invalid syntax
        # expect: SyntaxError invalid syntax
        # expect: ValueError compile() mode must be 'exec', 'eval' or 'single'
        # expect: TypeError eval() arg 1 must be a string, bytes or code object
        # expect: NameError name 'undefined_name' is not defined
        # expect: IndentationError unexpected indent
        # expect: TypeError exec() globals must be a dict, not int
try:
    exec("def g():\n    return 1 / 0\ng()")
except ZeroDivisionError as error:
    print(error)  # expect: division by zero
