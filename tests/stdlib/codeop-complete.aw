# Is a text complete, wrong, or does more have to come? And a console that asks for lines.
import code
import codeop
import contextlib
import io
import sys


def ask(text, symbol="single"):
    try:
        return "more" if codeop.compile_command(text, symbol=symbol) is None else "code"
    except SyntaxError as error:
        return type(error).__name__


for text in ("a = 1", "", "# note", "def f():", "def f():\n", "def f():\n  pass", "def f():\n  pass\n", "(a,", "'''x", "a = ", "@d", "1 +",
             "a b", "try:\n  pass", "if 1:\n  pass\nelse:\n", "if 1: pass", "a\nb", "  x", ")", "class A:\n  pass\n\n", "[1,\n", "\n\nif 1: pass\n"):
    print(repr(text), ask(text), ask(text, "exec"), ask(text, "eval"))
    # expect: 'a = 1' code code SyntaxError
    # expect: '' code code more
    # expect: '# note' code code more
    # expect: 'def f():' more more SyntaxError
    # expect: 'def f():\n' more more SyntaxError
    # expect: 'def f():\n  pass' more code SyntaxError
    # expect: 'def f():\n  pass\n' code code SyntaxError
    # expect: '(a,' more more more
    # expect: "'''x" more more more
    # expect: 'a = ' SyntaxError SyntaxError SyntaxError
    # expect: '@d' more more SyntaxError
    # expect: '1 +' SyntaxError SyntaxError SyntaxError
    # expect: 'a b' SyntaxError SyntaxError SyntaxError
    # expect: 'try:\n  pass' more more SyntaxError
    # expect: 'if 1:\n  pass\nelse:\n' more more SyntaxError
    # expect: 'if 1: pass' more code SyntaxError
    # expect: 'a\nb' SyntaxError code SyntaxError
    # expect: '  x' IndentationError IndentationError IndentationError
    # expect: ')' SyntaxError SyntaxError SyntaxError
    # expect: 'class A:\n  pass\n\n' code code SyntaxError
    # expect: '[1,\n' more more more
    # expect: '\n\nif 1: pass\n' code code SyntaxError

console = code.InteractiveConsole({"start": 40})
lines = iter(["x = start", "def f(a):", "  return a + 2", "", "f(x)", "1 /", "print('end')", "1 / 0"])


def next_line(prompt=""):
    print("prompt", repr(prompt))
    try:
        return next(lines)
    except StopIteration:
        raise EOFError


console.raw_input = next_line
with contextlib.redirect_stderr(io.StringIO()) as errors:
    console.interact("hello", "goodbye")
    # expect: prompt '>>> '
    # expect: prompt '>>> '
    # expect: prompt '... '
    # expect: prompt '... '
    # expect: prompt '>>> '
    # expect: 42
    # expect: prompt '>>> '
    # expect: prompt '>>> '
    # expect: end
    # expect: prompt '>>> '
    # expect: prompt '>>> '
shown = errors.getvalue().splitlines()
print(shown[0], shown[-1], [line for line in shown if "Error" in line], sys.last_type.__name__)
# expect: hello goodbye ['SyntaxError: invalid syntax', 'ZeroDivisionError: division by zero'] ZeroDivisionError
print(console.push("if 1:"), console.buffer, console.push("  y = 5"), console.push(""), console.locals["y"])
# expect: True ['if 1:', '  y = 5', ''] True False 5
print(code.InteractiveInterpreter().runsource("for i in range(2):"), code.compile_command("1 + 1", symbol="eval") is not None)  # expect: True True
