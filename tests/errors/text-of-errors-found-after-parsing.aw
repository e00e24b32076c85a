# The line of an error that is found in the tree comes from the file, so text that is no file has none.
import traceback

for source in "return 1", "x = (yield)", "def f(a, a): pass", "x = 1\nglobal x", "def f(): nonlocal a", "1 +":
    try:
        compile(source, "<text>", "exec")
    except SyntaxError as error:
        print(repr(error.text), error.lineno, error.offset, error.end_lineno, error.end_offset, len(error.args))
        print(traceback.format_exception_only(error)[-1], end="")
# output:
#| None 1 1 1 9 2
#| SyntaxError: 'return' outside function
#| None 1 6 1 11 2
#| SyntaxError: 'yield' outside function
#| None 1 10 1 11 1
#| SyntaxError: duplicate argument 'a' in function definition
#| None 2 1 2 9 1
#| SyntaxError: name 'x' is assigned to before global declaration
#| None 1 10 1 20 1
#| SyntaxError: no binding for nonlocal 'a' found
#| '1 +\n' 1 4 1 4 2
#| SyntaxError: invalid syntax
