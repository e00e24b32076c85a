# Wrong indentation and unclosed brackets, with CPython's sentences.
for source in (
    "if x:\npass\n",
    "  x = 1\n",
    "if x:\n    a\n  b\n",
    "if x:\n    a\n     b\n",
    "def f():\n",
    "class C:\nx = 1\n",
    "for i in x:\npass\n",
    "while x:\npass\n",
    "try:\npass\n",
    "try:\n    pass\nexcept:\npass\n",
    "with a:\npass\n",
    "if x:\n    pass\nelse:\npass\n",
    "if x:\n\ta\n        b\n",
    "x = (1,\n",
    "x = [1, 2\ny = 3\n",
    "x = )\n",
    "x = (1]\n",
    "x = {1:2\n",
    "x = 'abc\n",
    "x = '''abc\n",
    "x = \"abc\n",
    "x = 1 \\ 2\n",
    "x = 1 \\",
):
    try:
        compile(source, "test", "exec")
        print("accepted")
    except SyntaxError as error:
        print(type(error).__name__, error.lineno, error.msg)
        # expect: IndentationError 2 expected an indented block after 'if' statement on line 1
        # expect: IndentationError 1 unexpected indent
        # expect: IndentationError 3 unindent does not match any outer indentation level
        # expect: IndentationError 3 unexpected indent
        # expect: IndentationError 1 expected an indented block after function definition on line 1
        # expect: IndentationError 2 expected an indented block after class definition on line 1
        # expect: IndentationError 2 expected an indented block after 'for' statement on line 1
        # expect: IndentationError 2 expected an indented block after 'while' statement on line 1
        # expect: IndentationError 2 expected an indented block after 'try' statement on line 1
        # expect: IndentationError 4 expected an indented block after 'except' statement on line 3
        # expect: IndentationError 2 expected an indented block after 'with' statement on line 1
        # expect: IndentationError 4 expected an indented block after 'else' statement on line 3
        # expect: TabError 3 inconsistent use of tabs and spaces in indentation
        # expect: SyntaxError 1 '(' was never closed
        # expect: SyntaxError 1 '[' was never closed
        # expect: SyntaxError 1 unmatched ')'
        # expect: SyntaxError 1 closing parenthesis ']' does not match opening parenthesis '('
        # expect: SyntaxError 1 '{' was never closed
        # expect: SyntaxError 1 unterminated string literal (detected at line 1)
        # expect: SyntaxError 1 unterminated triple-quoted string literal (detected at line 1)
        # expect: SyntaxError 1 unterminated string literal (detected at line 1)
        # expect: SyntaxError 1 unexpected character after line continuation character
        # expect: SyntaxError 1 unexpected EOF while parsing
