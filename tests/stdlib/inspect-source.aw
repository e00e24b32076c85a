# The source text of functions, classes, methods and lambdas; comments before them; documentation.
import inspect


# a comment
# of two lines
def decorated(function):
    return function


@decorated
@decorated
def spam(a,
         b="not # a comment"):
    """Text with a quote: '''.

        And more.
    """
    if a:
        return b
    # a comment in the body

# a comment behind


class Outer:
    """Outside."""

    class Inner:
        x = 1

        def method(self):
            def nested(): return """
not indented"""

            return nested

    y = lambda self: (1,
                      2)

    def one_line(self): pass


class Child(Outer):
    def one_line(self):
        pass


print(inspect.getsource(spam), end="")
print(inspect.getsource(Outer.Inner), end="")
print(inspect.getsource(Outer.Inner.method), end="")
print(inspect.getsource(Outer.one_line), end="")
print(inspect.getsource(Outer.y), end="")
print(inspect.getsourcelines(decorated))
print(inspect.getsource(Outer.Inner().method()), end="")
print(repr(inspect.getcomments(decorated)), inspect.getcomments(spam))
print(inspect.getdoc(spam))
print(inspect.getdoc(Child), inspect.getdoc(Child.one_line))
print(inspect.cleandoc("""
    One
      two
    three
    """))
print(inspect.getsourcefile(spam) == inspect.getfile(Outer) == inspect.getfile(inspect.currentframe()) or inspect.getfile(spam))
print(inspect.getmodule(spam).__name__, inspect.getmodulename("/a/b.py"))
for value in (1, len, int):
    try:
        inspect.getsource(value)
    except (TypeError, OSError) as error:
        print(type(error).__name__, error)

# output:
#| @decorated
#| @decorated
#| def spam(a,
#|          b="not # a comment"):
#|     """Text with a quote: '''.
#|
#|         And more.
#|     """
#|     if a:
#|         return b
#|     # a comment in the body
#|     class Inner:
#|         x = 1
#|
#|         def method(self):
#|             def nested(): return """
#| not indented"""
#|
#|             return nested
#|         def method(self):
#|             def nested(): return """
#| not indented"""
#|
#|             return nested
#|     def one_line(self): pass
#|     y = lambda self: (1,
#|                       2)
#| (['def decorated(function):\n', '    return function\n'], 7)
#|             def nested(): return """
#| not indented"""
#| '# a comment\n# of two lines\n' None
#| Text with a quote: '''.
#|
#| And more.
#| Outside. None
#| One
#|   two
#| three
#| True
#| __main__ b
#| TypeError module, class, method, function, traceback, frame, or code object was expected, got int
#| TypeError module, class, method, function, traceback, frame, or code object was expected, got builtin_function_or_method
#| TypeError <class 'int'> is a built-in class
