"""What became of tests."""
import io
import sys
import traceback
from functools import wraps

from . import util

__unittest = True

# What a test printed, in front of the report on it.
STDOUT_LINE = "\nStdout:\n%s"
STDERR_LINE = "\nStderr:\n%s"


def failfast(method):
    """A method of a result that ends the run first, where that was asked for."""

    @wraps(method)
    def ending(self, *args, **kw):
        _end_if_asked(self)
        return method(self, *args, **kw)

    return ending


def _end_if_asked(result):
    if getattr(result, "failfast", False):
        result.stop()


def _printed(streams):
    """The reports on what was printed into the two streams that stand for stdout and stderr."""
    for stream, form in zip(streams, (STDOUT_LINE, STDERR_LINE)):
        text = stream.getvalue()
        if text and not text.endswith("\n"):
            text += "\n"
        yield form % text if text else ""


class TestResult(object):
    """Collects what became of the tests of a run; texts, no objects of exceptions."""

    # what suites remember here: whose class's setUp ran last, whether that module's failed, whether a run has begun
    _previousTestClass, _moduleSetUpFailed, _testRunEntered = None, False, False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.testsRun = 0
        self.errors, self.failures, self.skipped = [], [], []
        self.expectedFailures, self.unexpectedSuccesses = [], []
        self.shouldStop = self.failfast = self.buffer = self.tb_locals = False
        self._original_stdout, self._original_stderr = sys.stdout, sys.stderr
        self._stdout_buffer = self._stderr_buffer = None
        self._mirrorOutput = False

    def __repr__(self):
        counts = self.testsRun, len(self.errors), len(self.failures)
        return "<%s run=%i errors=%i failures=%i>" % (util.strclass(type(self)), *counts)

    # ---- the run ----

    def startTestRun(self):
        """Called once, before all tests."""

    def stopTestRun(self):
        """Called once, after all tests."""

    def startTest(self, test):
        """A test is about to run."""
        self._mirrorOutput = False
        self.testsRun += 1
        self._setupStdout()

    def stopTest(self, test):
        """A test has run."""
        self._restoreStdout()
        self._mirrorOutput = False

    def stop(self):
        """Says that the run is to end."""
        self.shouldStop = True

    def wasSuccessful(self):
        """Whether nothing went wrong so far."""
        bad = (self.errors, self.failures, getattr(self, "unexpectedSuccesses", ()))
        return not any(map(len, bad))

    def printErrors(self):
        """Called by the runner after the tests."""

    # ---- what is printed meanwhile ----

    def _setupStdout(self):
        if not self.buffer:
            return
        if self._stdout_buffer is None:
            self._stdout_buffer, self._stderr_buffer = io.StringIO(), io.StringIO()
        sys.stdout, sys.stderr = self._stdout_buffer, self._stderr_buffer

    def _restoreStdout(self):
        if not self.buffer:
            return
        if self._mirrorOutput:
            for text, stream in zip(_printed((sys.stdout, sys.stderr)), (self._original_stdout, self._original_stderr)):
                if text:
                    stream.write(text)
        sys.stdout, sys.stderr = self._original_stdout, self._original_stderr
        for buffer in (self._stdout_buffer, self._stderr_buffer):
            buffer.seek(0)
            buffer.truncate()

    # ---- what became of a test ----

    def _note(self, where, test, err, told_of):
        where.append((told_of, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    @failfast
    def addError(self, test, err):
        """A test raised an exception; err is what sys.exc_info() gives."""
        self._note(self.errors, test, err, test)

    @failfast
    def addFailure(self, test, err):
        """An assertion did not hold."""
        self._note(self.failures, test, err, test)

    def addSubTest(self, test, subtest, err):
        """A part of a test has ended; err is None when it went well."""
        if err is not None:
            _end_if_asked(self)
            failed = issubclass(err[0], test.failureException)
            self._note(self.failures if failed else self.errors, test, err, subtest)

    def addSuccess(self, test):
        """A test went well."""

    def addSkip(self, test, reason):
        """A test was left out."""
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        """A test failed as it was expected to."""
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    @failfast
    def addUnexpectedSuccess(self, test):
        """A test went well that was expected to fail."""
        self.unexpectedSuccesses.append(test)

    # ---- exceptions as texts ----

    def _exc_info_to_string(self, err, test):
        kind, error, tb = err
        shown = self._clean_tracebacks(kind, error, tb, test)
        report = traceback.TracebackException(kind, error, shown, capture_locals=self.tb_locals, compact=True)
        parts = list(report.format())
        if self.buffer:
            parts.extend(_printed((sys.stdout, sys.stderr)))
        return "".join(parts)

    def _clean_tracebacks(self, exctype, value, tb, test):
        """The traceback without unittest's own frames. Those of the causes of the exception are cut in place."""
        shown = self._cut(exctype, tb, test)
        known, waiting = {id(value)}, [value]
        while waiting:
            error = waiting.pop()
            if error is None:
                continue
            for cause in (error.__cause__, error.__context__):
                if cause is not None and id(cause) not in known:
                    known.add(id(cause))
                    cause.__traceback__ = self._cut(type(cause), cause.__traceback__, test)
                    waiting.append(cause)
        return shown

    def _cut(self, exctype, tb, test):
        while tb and self._is_relevant_tb_level(tb):
            tb = tb.tb_next
        if exctype is test.failureException:
            self._remove_unittest_tb_frames(tb)
        return tb

    def _is_relevant_tb_level(self, tb):
        return "__unittest" in tb.tb_frame.f_globals

    def _remove_unittest_tb_frames(self, tb):
        """Cuts off the frames of the assertion itself."""
        if not tb or self._is_relevant_tb_level(tb):
            return
        while tb.tb_next and not self._is_relevant_tb_level(tb.tb_next):
            tb = tb.tb_next
        tb.tb_next = None
