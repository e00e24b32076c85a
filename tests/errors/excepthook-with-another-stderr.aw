# sys.__excepthook__ writes to what is in the place of sys.stderr, in CPython's words.
import contextlib
import io
import sys

text = io.StringIO()
with contextlib.redirect_stderr(text):
    try:
        lenght = 1
        length
    except NameError as error:
        sys.__excepthook__(NameError, error, None)
    error = SyntaxError("message", ("name", 1, 2, "abcdefg", 1, 7))
    sys.__excepthook__(SyntaxError, error, None)
    sys.__excepthook__(int, 1, None)
print(text.getvalue().split("\n", 2)[2])
# expect:     length
# expect: NameError: name 'length' is not defined. Did you mean: 'lenght'?
# expect:   File "name", line 1
# expect:     abcdefg
# expect:      ^^^^^
# expect: SyntaxError: message
# expect: TypeError: print_exception(): Exception expected for value, int found
# expect:
