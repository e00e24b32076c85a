"""Suites: tests that are run together, with what a class or a module sets up for its tests."""
import contextlib
import sys

from . import case, util

__unittest = True


class BaseTestSuite(object):
    """Tests that are run one after the other."""

    _cleanup = True  # a suite lets go of tests that have run

    def __init__(self, tests=()):
        self._removed_tests = 0
        self._tests = []
        self.addTests(tests)

    def __repr__(self):
        return f"<{util.strclass(type(self))} tests={list(self)}>"

    def __eq__(self, other):
        return list(self) == list(other) if isinstance(other, type(self)) else NotImplemented

    def __iter__(self):
        return iter(self._tests)

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def countTestCases(self):
        """How many tests there are, those included that have run and are gone."""
        return self._removed_tests + sum(test.countTestCases() for test in self if test)

    def addTest(self, test):
        """Adds a case or a suite."""
        if not callable(test):
            raise TypeError(f"{test!r} is not callable")
        if isinstance(test, type) and issubclass(test, (TestSuite, case.TestCase)):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()")
        self._tests.append(test)

    def addTests(self, tests):
        """Adds several."""
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for one in tests:
            self.addTest(one)

    def run(self, result):
        def run_one(test):
            test(result)
            return True

        self._run_all(result, run_one)
        return result

    def debug(self):
        """Runs the tests and lets exceptions through."""
        for test in self:
            test.debug()

    def _run_all(self, result, run_one):
        """Calls run_one for each test, which says whether it has run."""
        for index, test in enumerate(self):
            if result.shouldStop:
                return
            if run_one(test) and self._cleanup:
                self._removeTestAtIndex(index)

    def _removeTestAtIndex(self, index):
        """Lets go of a test that has run: a suite would keep everything alive."""
        try:
            test = self._tests[index]
        except TypeError:
            return  # a subclass keeps its tests in something else
        if hasattr(test, "countTestCases"):  # None has not
            self._removed_tests += test.countTestCases()
        self._tests[index] = None


class TestSuite(BaseTestSuite):
    """Tests that are run one after the other; setUpClass and setUpModule are called where the class or module changes."""

    def run(self, result, debug=False):
        outermost = not getattr(result, "_testRunEntered", False)
        result._testRunEntered = True

        def run_one(test):
            if _is_case(test) and not self._enter(test, result):
                return False  # what it needs could not be set up: it stays in the suite
            if debug:
                test.debug()
            else:
                test(result)
            return True

        self._run_all(result, run_one)
        if outermost:
            self._tearDownPreviousClass(None, result)
            self._handleModuleTearDown(result)
            result._testRunEntered = False
        return result

    def debug(self):
        """Runs the tests and lets exceptions through."""
        self.run(_DebugResult(), True)

    def _enter(self, test, result):
        """Ends the class and the module that went before, if they were others, and begins those of the test; whether it can run."""
        self._tearDownPreviousClass(test, result)
        self._handleModuleFixture(test, result)
        self._handleClassSetUp(test, result)
        result._previousTestClass = test.__class__
        failed = getattr(test.__class__, "_classSetupFailed", False) or getattr(result, "_moduleSetUpFailed", False)
        return not failed

    # ---- a class ----

    def _handleClassSetUp(self, test, result):
        cls = test.__class__
        same = cls == getattr(result, "_previousTestClass", None)
        if same or result._moduleSetUpFailed or getattr(cls, "__unittest_skip__", False):
            return
        _note_failure(cls, False)
        set_up = getattr(cls, "setUpClass", None)
        if set_up is None:
            return
        name = util.strclass(cls)
        with _printing_kept(result):
            if self._call(set_up, result, "setUpClass", name, lambda: _note_failure(cls, True)):
                return
            self._clean_class(cls, result, "setUpClass", name)

    def _tearDownPreviousClass(self, test, result):
        cls = getattr(result, "_previousTestClass", None)
        if cls is None or cls == test.__class__ or getattr(result, "_moduleSetUpFailed", False):
            return
        if getattr(cls, "_classSetupFailed", False) or getattr(cls, "__unittest_skip__", False):
            return
        tear_down = getattr(cls, "tearDownClass", None)
        if tear_down is None and not hasattr(cls, "doClassCleanups"):
            return
        name = util.strclass(cls)
        with _printing_kept(result):
            if tear_down is not None:
                self._call(tear_down, result, "tearDownClass", name)
            self._clean_class(cls, result, "tearDownClass", name)

    def _clean_class(self, cls, result, method, name):
        """Calls what addClassCleanup() was given, and tells of what that raised."""
        clean_up = getattr(cls, "doClassCleanups", None)
        if clean_up is None:
            return
        clean_up()
        for info in cls.tearDown_exceptions:
            if method == "tearDownClass" and isinstance(result, _DebugResult):
                raise info[1]
            self._createClassOrModuleLevelException(result, info[1], method, name, info=info)

    # ---- a module ----

    def _get_previous_module(self, result):
        cls = getattr(result, "_previousTestClass", None)
        return cls.__module__ if cls is not None else None

    def _handleModuleFixture(self, test, result):
        name = test.__class__.__module__
        if name == self._get_previous_module(result):
            return
        self._handleModuleTearDown(result)
        result._moduleSetUpFailed = False
        set_up = getattr(sys.modules.get(name), "setUpModule", None)
        if set_up is None:
            return

        def note():
            result._moduleSetUpFailed = True

        with _printing_kept(result):
            if not self._call(set_up, result, "setUpModule", name, note):
                try:
                    case.doModuleCleanups()
                except Exception as error:
                    self._createClassOrModuleLevelException(result, error, "setUpModule", name)

    def _handleModuleTearDown(self, result):
        name = self._get_previous_module(result)
        module = sys.modules.get(name)
        if name is None or module is None or result._moduleSetUpFailed:
            return
        with _printing_kept(result):
            tear_down = getattr(module, "tearDownModule", None)
            if tear_down is not None:
                self._call(tear_down, result, "tearDownModule", name)
            self._call(case.doModuleCleanups, result, "tearDownModule", name)

    # ---- both ----

    def _call(self, fixture, result, method, name, note_failure=None):
        """Calls it; whether it went well. What it raises is told, unless somebody debugs."""
        try:
            fixture()
        except Exception as error:
            if isinstance(result, _DebugResult):
                raise
            if note_failure is not None:
                note_failure()
            self._createClassOrModuleLevelException(result, error, method, name)
            return False
        return True

    def _createClassOrModuleLevelException(self, result, exc, method_name, parent, info=None):
        self._addClassOrModuleLevelException(result, exc, f"{method_name} ({parent})", info)

    def _addClassOrModuleLevelException(self, result, exc, error_name, info=None):
        holder = _ErrorHolder(error_name)
        skip = getattr(result, "addSkip", None) if isinstance(exc, case.SkipTest) else None
        if skip is not None:
            skip(holder, str(exc))
        else:
            result.addError(holder, info or sys.exc_info())


@contextlib.contextmanager
def _printing_kept(result):
    """What is printed meanwhile goes where a result that buffers keeps it."""
    getattr(result, "_setupStdout", _nothing)()
    try:
        yield
    finally:
        getattr(result, "_restoreStdout", _nothing)()


def _nothing():
    pass


def _note_failure(cls, failed):
    try:
        cls._classSetupFailed = failed
    except TypeError:
        pass  # a class that lets nothing be set


def _is_case(test):
    """Whether it is a case: suites can be iterated over."""
    try:
        iter(test)
    except TypeError:
        return True
    return False


class _ErrorHolder(object):
    """Stands in a result for what failed before or behind the tests of a class or module."""

    failureException = None  # nothing of it is an assertion

    def __init__(self, description):
        self.description = description

    def __repr__(self):
        return f"<ErrorHolder description={self.description!r}>"

    def __str__(self):
        return self.id()

    def __call__(self, result):
        return self.run(result)

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def countTestCases(self):
        return 0

    def run(self, result):
        """There is nothing to run."""


class _DebugResult(object):
    """What debug() hands to its tests."""

    shouldStop, _previousTestClass, _moduleSetUpFailed = False, None, False
