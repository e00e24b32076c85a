# Brackets that do not match, with the line of the one that is open.
def check(source):
    try:
        compile(source, "test.aw", "exec")
        print("fine")
    except SyntaxError as error:
        print(f"{error.lineno}: {error.msg}")


check("(")  # expect: 1: '(' was never closed
check("x = (1,\ny = 2")  # expect: 1: '(' was never closed
check("[1, 2")  # expect: 1: '[' was never closed
check("{1: 2")  # expect: 1: '{' was never closed
check("f(a, [b, c)")  # expect: 1: closing parenthesis ')' does not match opening parenthesis '['
check("x = )")  # expect: 1: unmatched ')'
check("]")  # expect: 1: unmatched ']'
check("}")  # expect: 1: unmatched '}'
check("(1]")  # expect: 1: closing parenthesis ']' does not match opening parenthesis '('
check("[1)")  # expect: 1: closing parenthesis ')' does not match opening parenthesis '['
check("{1)")  # expect: 1: closing parenthesis ')' does not match opening parenthesis '{'
check("(\n\n]")
# expect: 3: closing parenthesis ']' does not match opening parenthesis '(' on line 1
check("f(\n  a,\n  b\nx = 1")  # expect: 1: '(' was never closed
check("x = [(1, 2), (3, 4]")
# expect: 1: closing parenthesis ']' does not match opening parenthesis '('
