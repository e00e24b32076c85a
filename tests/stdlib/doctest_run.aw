"""Examples in docstrings are run, and failures told as CPython tells them.

>>> double(2)
4
>>> print("a\\n\\nb")
a
<BLANKLINE>
b
>>> 1 / 0
Traceback (most recent call last):
    ...
ZeroDivisionError: division by zero
>>> double(1)
5
"""
import doctest
import io
import unittest


def double(x):
    """
    >>> [double(i) for i in range(20)]  # doctest: +ELLIPSIS
    [0, 2, ..., 38]
    >>> for i in range(2):
    ...     print(double(i))
    0
    2
    >>> double("a")  # doctest: +SKIP
    nothing
    >>> double([1])
    """
    return x + x


class Thing:
    def name(self):
        """
        >>> Thing().name()
        'thing'
        >>> raise ValueError("some detail")  # doctest: +IGNORE_EXCEPTION_DETAIL
        Traceback (most recent call last):
        ValueError: another
        """
        return "thing"


def shown(text):
    print(text.replace(__file__, "FILE"), end="")


finder = doctest.DocTestFinder()
runner = doctest.DocTestRunner(verbose=False)
for test in finder.find(__import__("__main__")):
    print(test.name, len(test.examples), test.lineno)
    print(runner.run(test, out=shown))
print(runner.summarize())

example = doctest.DocTestParser().get_examples("   >>> 1 + 1\n   2\n")[0]
print(repr(example.source), repr(example.want), example.indent, example.lineno)
for text in (">>>1\n", ">>> 1 # doctest: +ODD\n", "  >>> a\n b\n"):
    try:
        print(doctest.DocTestParser().get_examples(text, "text"))
    except ValueError as error:
        print(error)
checker = doctest.OutputChecker()
print(checker.check_output("a...z\n", "abcz\n", doctest.ELLIPSIS), checker.check_output("1\n", "True\n", 0))
example = doctest.Example("f()", "a\nb\nc\nd\n")
print(checker.output_difference(example, "a\nB\nc\nd\n", doctest.REPORT_NDIFF))
print(doctest.script_from_examples(double.__doc__))
suite = doctest.DocTestSuite(__import__("__main__"))
result = unittest.TestResult()
suite.run(result)
print(result.testsRun, len(result.failures))
# output:
#| __main__ 4 0
#| TestResults(failed=1, attempted=4)
#| __main__.Thing.name 2 37
#| TestResults(failed=1, attempted=2)
#| __main__.double 4 21
#| TestResults(failed=1, attempted=3)
#| **********************************************************************
#| 3 items had failures:
#|    1 of   4 in __main__
#|    1 of   2 in __main__.Thing.name
#|    1 of   3 in __main__.double
#| ***Test Failed*** 3 failures.
#| TestResults(failed=3, attempted=9)
#| '1 + 1\n' '2\n' 3 0
#| line 1 of the docstring for text lacks blank after >>>: '>>>1'
#| line 1 of the doctest for text has an invalid option: '+ODD'
#| line 2 of the docstring for text has inconsistent leading whitespace: 'b'
#| True True
#| Differences (ndiff with -expected +actual):
#|       a
#|     - b
#|     + B
#|       c
#|       d
#|
#| [double(i) for i in range(20)]  # doctest: +ELLIPSIS
#| # Expected:
#| ## [0, 2, ..., 38]
#| for i in range(2):
#|     print(double(i))
#| # Expected:
#| ## 0
#| ## 2
#| double("a")  # doctest: +SKIP
#| # Expected:
#| ## nothing
#| double([1])
#|
#| 3 2
