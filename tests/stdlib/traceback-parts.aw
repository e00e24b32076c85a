# The parts of a traceback: summaries of frames, exceptions without frames, what is printed where.
import io
import sys
import traceback


class Own(Exception):
    pass


def inner():
    raise Own("text")


try:
    inner()
except Own as error:
    summary = traceback.extract_tb(error.__traceback__)
    print([(frame.name, frame.lineno, frame.line) for frame in summary])
    # expect: [('<module>', 16, 'inner()'), ('inner', 12, 'raise Own("text")')]
    print(traceback.format_exception_only(error), traceback.format_exception_only(Own, error))
    # expect: ['Own: text\n'] ['Own: text\n']
    print(len(traceback.format_tb(error.__traceback__, limit=1)), len(list(traceback.walk_tb(error.__traceback__))))
    # expect: 1 2
    out = io.StringIO()
    traceback.print_exc(file=out)
    print(out.getvalue().splitlines()[-1])  # expect: Own: text
    whole = traceback.TracebackException.from_exception(error)
    print(str(whole), whole.exc_type.__name__, len(whole.stack), list(whole.format())[-1], end="")
    # expect: text Own 2 Own: text
noted = KeyError("x")
noted.add_note("a note\nof two lines")
print(traceback.format_exception_only(noted))  # expect: ["KeyError: 'x'\n", 'a note\n', 'of two lines\n']
try:
    exec("a b")
except SyntaxError as error:
    print("".join(traceback.format_exception_only(error)), end="")
# expect:   File "<string>", line 1
# expect:     a b
# expect:       ^
# expect: SyntaxError: invalid syntax
print(traceback.format_exc(), end="")  # expect: NoneType: None


def stack():
    return traceback.extract_stack()


print(stack()[-1].name, stack()[-1].line, stack()[-2].name)
# expect: stack return traceback.extract_stack() <module>
print(traceback.format_list([("f.py", 3, "name", "x = 1")]))  # expect: ['  File "f.py", line 3, in name\n    x = 1\n']
