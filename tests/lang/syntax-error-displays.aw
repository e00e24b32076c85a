# List, set and dict displays that are written wrongly.
def check(source):
    try:
        compile(source, "test.aw", "exec")
        print("fine")
    except SyntaxError as error:
        print(f"{error.lineno}: {error.msg}")


check("x = {1, 2: 3}")  # expect: 1: invalid syntax
check("x = {1: 2, 3}")  # expect: 1: ':' expected after dictionary key
check("x = {**a, 1}")  # expect: 1: ':' expected after dictionary key
check("x = {1:}")  # expect: 1: expression expected after dictionary key and ':'
check("x = {1: *a}")  # expect: 1: cannot use a starred expression in a dictionary value
check("x = {: 1}")  # expect: 1: invalid syntax
check("x = [1 2]")  # expect: 1: invalid syntax. Perhaps you forgot a comma?
check("x = [,]")  # expect: 1: invalid syntax
check("x = (,)")  # expect: 1: invalid syntax
check("x = {1: 2 3: 4}")  # expect: 1: invalid syntax. Perhaps you forgot a comma?
check("x = [a, b for a in c]")
# expect: 1: did you forget parentheses around the comprehension target?
check("x = {a: b, c for c in d}")  # expect: 1: ':' expected after dictionary key
check("x = [*a for a in b]")  # expect: 1: iterable unpacking cannot be used in comprehension
check("x = {**a for a in b}")  # expect: 1: dict unpacking cannot be used in dict comprehension
check("x = (*a)")  # expect: 1: cannot use starred expression here
check("x = [for a in b]")  # expect: 1: invalid syntax
check("x = [a for a]")  # expect: 1: invalid syntax
check("x = [a for a in]")  # expect: 1: invalid syntax
check("x = [a if b for a in c]")  # expect: 1: expected 'else' after 'if' expression
