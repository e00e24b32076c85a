# What the compiler warns of goes through the module warnings, which can make errors of it.
import warnings

SOURCES = [
    "x is 1",
    "x is not 'a'",
    "x is (1, 2)",
    "x is None or x is True or x is ... or x is []",
    "assert (x, 'message')",
    "assert ()",
    "'text' (x)",
    "[[1, 2] (3, 4)]",
    "(x for x in y)()",
    "f'text'()",
    "1[0]",
    "{1}[0]",
    "'text'['a']",
    "[[1] [2, 3]]",
    "[1]['a'] = 2",
    "'text'[-1:2]",
    r"'\d \e'",
    r"b'\d'",
    r"f'\d {x} \e'",
    r"rb'\d'",
    r"'\777'",
    "'''a\n\\d'''",
    r"'\q' +",
    "1if x else 0x2or y",
    "def f():\n    x: (y is 1)",
]
for source in SOURCES:
    print(repr(source))
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            compile(source, "<text>", "exec")
        except SyntaxError as error:
            print("   ", error)
    for warning in caught:
        print("   ", warning.category.__name__, warning.message, warning.filename, warning.lineno)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            compile(source, "<text>", "exec")
        except SyntaxError as error:
            print("   ", error.args)
# output:
#| 'x is 1'
#|     SyntaxWarning "is" with a literal. Did you mean "=="? <text> 1
#|     ('"is" with a literal. Did you mean "=="?', ('<text>', 1, 1, None, 1, 7))
#| "x is not 'a'"
#|     SyntaxWarning "is not" with a literal. Did you mean "!="? <text> 1
#|     ('"is not" with a literal. Did you mean "!="?', ('<text>', 1, 1, None, 1, 13))
#| 'x is (1, 2)'
#|     SyntaxWarning "is" with a literal. Did you mean "=="? <text> 1
#|     ('"is" with a literal. Did you mean "=="?', ('<text>', 1, 1, None, 1, 12))
#| 'x is None or x is True or x is ... or x is []'
#| "assert (x, 'message')"
#|     SyntaxWarning assertion is always true, perhaps remove parentheses? <text> 1
#|     ('assertion is always true, perhaps remove parentheses?', ('<text>', 1, 1, None, 1, 22))
#| 'assert ()'
#| "'text' (x)"
#|     SyntaxWarning 'str' object is not callable; perhaps you missed a comma? <text> 1
#|     ("'str' object is not callable; perhaps you missed a comma?", ('<text>', 1, 1, None, 1, 11))
#| '[[1, 2] (3, 4)]'
#|     SyntaxWarning 'list' object is not callable; perhaps you missed a comma? <text> 1
#|     ("'list' object is not callable; perhaps you missed a comma?", ('<text>', 1, 2, None, 1, 15))
#| '(x for x in y)()'
#|     SyntaxWarning 'generator' object is not callable; perhaps you missed a comma? <text> 1
#|     ("'generator' object is not callable; perhaps you missed a comma?", ('<text>', 1, 1, None, 1, 17))
#| "f'text'()"
#|     SyntaxWarning 'str' object is not callable; perhaps you missed a comma? <text> 1
#|     ("'str' object is not callable; perhaps you missed a comma?", ('<text>', 1, 1, None, 1, 10))
#| '1[0]'
#|     SyntaxWarning 'int' object is not subscriptable; perhaps you missed a comma? <text> 1
#|     ("'int' object is not subscriptable; perhaps you missed a comma?", ('<text>', 1, 1, None, 1, 5))
#| '{1}[0]'
#|     SyntaxWarning 'set' object is not subscriptable; perhaps you missed a comma? <text> 1
#|     ("'set' object is not subscriptable; perhaps you missed a comma?", ('<text>', 1, 1, None, 1, 7))
#| "'text'['a']"
#|     SyntaxWarning str indices must be integers or slices, not str; perhaps you missed a comma? <text> 1
#|     ('str indices must be integers or slices, not str; perhaps you missed a comma?', ('<text>', 1, 1, None, 1, 12))
#| '[[1] [2, 3]]'
#|     SyntaxWarning list indices must be integers or slices, not tuple; perhaps you missed a comma? <text> 1
#|     ('list indices must be integers or slices, not tuple; perhaps you missed a comma?', ('<text>', 1, 2, None, 1, 12))
#| "[1]['a'] = 2"
#| "'text'[-1:2]"
#| "'\\d \\e'"
#|     DeprecationWarning invalid escape sequence '\d' <text> 1
#|     ("invalid escape sequence '\\d'", ('<text>', 1, 1, "'\\d \\e'\n", 1, 8))
#| "b'\\d'"
#|     DeprecationWarning invalid escape sequence '\d' <text> 1
#|     ("invalid escape sequence '\\d'", ('<text>', 1, 1, "b'\\d'\n", 1, 6))
#| "f'\\d {x} \\e'"
#|     DeprecationWarning invalid escape sequence '\d' <text> 1
#|     DeprecationWarning invalid escape sequence '\e' <text> 1
#|     ("invalid escape sequence '\\d'", ('<text>', 1, 1, "f'\\d {x} \\e'\n", 1, 13))
#| "rb'\\d'"
#| "'\\777'"
#|     DeprecationWarning invalid octal escape sequence '\777' <text> 1
#|     ("invalid octal escape sequence '\\777'", ('<text>', 1, 1, "'\\777'\n", 1, 7))
#| "'''a\n\\d'''"
#|     DeprecationWarning invalid escape sequence '\d' <text> 1
#|     ("invalid escape sequence '\\d'", ('<text>', 1, 1, "'''a", 2, 5))
#| "'\\q' +"
#|     invalid syntax (<text>, line 1)
#|     DeprecationWarning invalid escape sequence '\q' <text> 1
#|     ("invalid escape sequence '\\q'", ('<text>', 1, 1, "'\\q' +\n", 1, 5))
#| '1if x else 0x2or y'
#|     SyntaxWarning invalid decimal literal <text> 1
#|     SyntaxWarning invalid hexadecimal literal <text> 1
#|     ('invalid decimal literal', ('<text>', 1, 1, '1if x else 0x2or y', 1, 1))
#| 'def f():\n    x: (y is 1)'
