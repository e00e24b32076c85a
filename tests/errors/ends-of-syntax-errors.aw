# Where errors end, and the line that they show.
SOURCES = ["(", "x = (\n1", "a\\ b", "  a", "if x:", "try:\n  x\n", "1abc", "0777", "a = €", "(]", "f'{a b}'", "{1: 2, 3}", "class A:\n def f(self):\n  nonlocal __x"]
for source in SOURCES:
    try:
        compile(source, "<text>", "exec")
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset, repr(error.text))
# expect: '(' was never closed 1 1 1 0 '(\n'
# expect: '(' was never closed 1 5 1 0 'x = ('
# expect: unexpected character after line continuation character 1 3 1 0 'a\\ b\n'
# expect: unexpected indent 1 2 1 -1 '  a\n'
# expect: expected an indented block after 'if' statement on line 1 1 6 1 -1 'if x:\n'
# expect: expected 'except' or 'finally' block 2 4 2 -1 '  x\n'
# expect: invalid decimal literal 1 1 1 1 '1abc'
# expect: leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers 1 1 1 2 '0777'
# expect: invalid character '€' (U+20AC) 1 5 1 5 'a = €'
# expect: closing parenthesis ']' does not match opening parenthesis '(' 1 2 1 2 '(]'
# expect: f-string: invalid syntax. Perhaps you forgot a comma? 1 2 1 5 '(a b)\n'
# expect: ':' expected after dictionary key 1 8 1 0 '{1: 2, 3}\n'
# expect: no binding for nonlocal '_A__x' found 3 3 3 15 None
