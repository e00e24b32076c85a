"""Runs tests and tells on a stream how they ended."""
import sys
import time
import warnings

from . import result
from .case import _SubTest
from .signals import registerResult

__unittest = True


class _WritelnDecorator(object):
    """A stream with a method writeln."""

    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, attr):
        if attr == "stream" or attr == "__getstate__":  # a copy has no stream yet, and a stream no state
            raise AttributeError(attr)
        return getattr(self.stream, attr)

    def writeln(self, arg=None):
        for part in (arg, "\n"):
            if part:
                self.write(part)


class TextTestResult(result.TestResult):
    """A result that tells of each test when it has run: by a letter, or by a line where verbosity is above 1."""

    separator1 = 70 * "="
    separator2 = 70 * "-"

    def __init__(self, stream, descriptions, verbosity):
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.descriptions = descriptions
        self.dots = verbosity == 1
        self.showAll = verbosity > 1
        self._newline = True  # the line of the running test has not been begun, or has ended

    def getDescription(self, test):
        doc = test.shortDescription() if self.descriptions else None
        return f"{test}\n{doc}" if doc else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self._begin_line(test)
            self.stream.flush()
            self._newline = False

    def _begin_line(self, test):
        self.stream.write(self.getDescription(test))
        self.stream.write(" ... ")

    def _end_line(self, word):
        self.stream.writeln(word)
        self.stream.flush()
        self._newline = True

    def _write_status(self, test, status):
        if isinstance(test, _SubTest):
            if not self._newline:
                self.stream.writeln()
            self.stream.write("  ")
            self._begin_line(test)
        elif self._newline:  # something else was told of in between
            self._begin_line(test)
        self._end_line(status)

    def _tell(self, letter, word, test=None):
        if self.dots:
            self.stream.write(letter)
            self.stream.flush()
        elif self.showAll and test is not None:
            self._write_status(test, word)
        elif self.showAll:
            self._end_line(word)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._tell(".", "ok", test)

    def addError(self, test, err):
        super().addError(test, err)
        self._tell("E", "ERROR", test)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._tell("F", "FAIL", test)

    def addSubTest(self, test, subtest, err):
        if err is not None:
            failed = issubclass(err[0], subtest.failureException)
            self._tell(*(("F", "FAIL") if failed else ("E", "ERROR")), subtest)
        super().addSubTest(test, subtest, err)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._tell("s", f"skipped {reason!r}", test)

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._tell("x", "expected failure")

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._tell("u", "unexpected success")

    def printErrors(self):
        if self.showAll or self.dots:
            self.stream.writeln()
            self.stream.flush()
        self.printErrorList("ERROR", self.errors)
        self.printErrorList("FAIL", self.failures)
        surprises = getattr(self, "unexpectedSuccesses", ())
        if surprises:
            self.stream.writeln(self.separator1)
            for test in surprises:
                self.stream.writeln("UNEXPECTED SUCCESS: " + self.getDescription(test))
            self.stream.flush()

    def printErrorList(self, flavour, errors):
        for test, text in errors:
            head = f"{flavour}: {self.getDescription(test)}"
            for line in (self.separator1, head, self.separator2, str(text)):
                self.stream.writeln(line)
            self.stream.flush()


class TextTestRunner(object):
    """Runs tests; writes to sys.stderr unless it is given a stream."""

    resultclass = TextTestResult

    def __init__(
        self,
        stream=None,
        descriptions=True,
        verbosity=1,
        failfast=False,
        buffer=False,
        resultclass=None,
        warnings=None,
        *,
        tb_locals=False,
    ):
        self.stream = _WritelnDecorator(sys.stderr if stream is None else stream)
        self.verbosity, self.descriptions = verbosity, descriptions
        self.failfast, self.buffer, self.tb_locals = failfast, buffer, tb_locals
        self.warnings = warnings
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        return self.resultclass(self.stream, self.descriptions, self.verbosity)

    def run(self, test):
        """Runs a test or suite; gives the result."""
        result = self._makeResult()
        registerResult(result)
        for setting in ("failfast", "buffer", "tb_locals"):
            setattr(result, setting, getattr(self, setting))
        with warnings.catch_warnings():
            self._set_filters()
            taken = self._time(test, result)
        self._tell_result(result, taken)
        return result

    def _set_filters(self):
        if not self.warnings:
            return
        warnings.simplefilter(self.warnings)
        if self.warnings in ("default", "always"):
            # old names of assertions are told of once in each module, not at each use
            warnings.filterwarnings("module", r"Please use assert\w+ instead.", DeprecationWarning)

    def _time(self, test, result):
        """Runs it; gives the seconds. Results need not know of runs."""
        began = time.perf_counter()
        getattr(result, "startTestRun", _nothing)()
        try:
            test(result)
        finally:
            getattr(result, "stopTestRun", _nothing)()
        return time.perf_counter() - began

    def _tell_result(self, result, taken):
        tell = self.stream.writeln
        result.printErrors()
        if hasattr(result, "separator2"):
            tell(result.separator2)
        plural = "" if result.testsRun == 1 else "s"
        tell("Ran %d test%s in %.3fs" % (result.testsRun, plural, taken))
        tell()
        good = result.wasSuccessful()
        counts = [] if good else [("failures", result.failures), ("errors", result.errors)]
        try:
            counts += [
                ("skipped", result.skipped),
                ("expected failures", result.expectedFailures),
                ("unexpected successes", result.unexpectedSuccesses),
            ]
        except AttributeError:
            pass  # a result that knows of none of these
        told = ", ".join(f"{word}={len(tests)}" for word, tests in counts if tests)
        self.stream.write("OK" if good else "FAILED")
        tell(f" ({told})" if told else None)
        self.stream.flush()


def _nothing():
    pass
