"""Finds tests: in classes, modules, by names, in folders."""
import functools
import os
import re
import sys
import traceback
import types
import warnings
from fnmatch import fnmatch, fnmatchcase

from . import case, suite, util

__unittest = True

VALID_MODULE_NAME = re.compile(r"(?i)[_a-z]\w*\.py$")


class _FailedTest(case.TestCase):
    """Stands for what could not be loaded, and raises why."""

    _testMethodName = None

    def __init__(self, method_name, exception):
        self._exception = exception
        super(_FailedTest, self).__init__(method_name)

    def __getattr__(self, name):
        if name != self._testMethodName:
            return super(_FailedTest, self).__getattr__(name)

        def test_failure():
            raise self._exception

        return test_failure


def _failed_suite(name, exception, suite_class, message):
    return suite_class((_FailedTest(name, exception),)), message


def _failed_import(name, suite_class):
    message = "Failed to import test module: %s\n%s" % (name, traceback.format_exc())
    return _failed_suite(name, ImportError(message), suite_class, message)


def _failed_load_tests(name, exception, suite_class):
    message = "Failed to call load_tests:\n%s" % (traceback.format_exc(),)
    return _failed_suite(name, exception, suite_class, message)


def _skipped_module(name, exception, suite_class):
    @case.skip(str(exception))
    def test_skipped(self):
        pass

    cls = type("ModuleSkipped", (case.TestCase,), {name: test_skipped})
    return suite_class((cls(name),))


class TestLoader(object):
    """Makes suites of tests."""

    testMethodPrefix = "test"
    sortTestMethodsUsing = staticmethod(util.three_way_cmp)
    testNamePatterns = None
    suiteClass = suite.TestSuite
    _top_level_dir = None

    def __init__(self):
        super(TestLoader, self).__init__()
        self.errors = []
        self._loading_packages = set()

    def loadTestsFromTestCase(self, testCaseClass):
        """A suite of all tests of a class."""
        if issubclass(testCaseClass, suite.TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?")
        if testCaseClass in (case.TestCase, case.FunctionTestCase):
            # they are no tests themselves
            names = []
        else:
            names = self.getTestCaseNames(testCaseClass)
            if not names and hasattr(testCaseClass, "runTest"):
                names = ["runTest"]
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *args, pattern=None, **kws):
        """A suite of all tests of a module; its function load_tests may choose others."""
        if len(args) > 0 or "use_load_tests" in kws:
            warnings.warn("use_load_tests is deprecated and ignored", DeprecationWarning)
            kws.pop("use_load_tests", None)
        if len(args) > 1:
            # (the two sentences count differently, as CPython's do)
            raise TypeError(
                "loadTestsFromModule() takes 1 positional argument but {} were given".format(len(args) + 1)
            )
        if kws:
            raise TypeError("loadTestsFromModule() got an unexpected keyword argument '{}'".format(sorted(kws)[0]))
        tests = []
        for name in dir(module):
            value = getattr(module, name)
            if (
                isinstance(value, type)
                and issubclass(value, case.TestCase)
                and value not in (case.TestCase, case.FunctionTestCase)
            ):
                tests.append(self.loadTestsFromTestCase(value))
        load_tests = getattr(module, "load_tests", None)
        tests = self.suiteClass(tests)
        if load_tests is not None:
            try:
                return load_tests(self, tests, pattern)
            except Exception as error:
                failed, message = _failed_load_tests(module.__name__, error, self.suiteClass)
                self.errors.append(message)
                return failed
        return tests

    def _find_parts(self, name):
        """The module that a dotted name begins with, and the rest; or a failed test."""
        parts = name.split(".")
        failed = message = None
        left = parts[:]
        while left:
            try:
                module_name = ".".join(left)
                return __import__(module_name), parts[1:], failed, message
            except ImportError:
                last = left.pop()
                failed, message = _failed_import(last, self.suiteClass)
                if not left:
                    self.errors.append(message)
                    return None, None, failed, message
        return None, None, failed, message

    def loadTestsFromName(self, name, module=None):
        """A suite of what a dotted name stands for: a module, a class, a method, or what a function gives."""
        parts = name.split(".")
        failed = message = None
        if module is None:
            module, parts, failed, message = self._find_parts(name)
            if module is None:
                return failed
        obj, parent = module, None
        for part in parts:
            try:
                parent, obj = obj, getattr(obj, part)
            except AttributeError as error:
                if getattr(obj, "__path__", None) is not None and failed is not None:
                    # the package has no such name since its module could not be imported
                    self.errors.append(message)
                    return failed
                failed, message = _failed_suite(
                    part, error, self.suiteClass, "Failed to access attribute:\n%s" % (traceback.format_exc(),)
                )
                self.errors.append(message)
                return failed
        return self._from_object(obj, parent, part if parts else None)

    def _from_object(self, obj, parent, name):
        if isinstance(obj, types.ModuleType):
            return self.loadTestsFromModule(obj)
        if (
            isinstance(obj, type)
            and issubclass(obj, case.TestCase)
            and obj not in (case.TestCase, case.FunctionTestCase)
        ):
            return self.loadTestsFromTestCase(obj)
        if isinstance(obj, types.FunctionType) and isinstance(parent, type) and issubclass(parent, case.TestCase):
            inst = parent(name)
            # a static method is called without its instance
            if not isinstance(getattr(inst, name), types.FunctionType):
                return self.suiteClass([inst])
        elif isinstance(obj, suite.TestSuite):
            return obj
        if callable(obj):
            test = obj()
            if isinstance(test, suite.TestSuite):
                return test
            if isinstance(test, case.TestCase):
                return self.suiteClass([test])
            raise TypeError("calling %s returned %s, not a test" % (obj, test))
        raise TypeError("don't know how to make test from: %s" % obj)

    def loadTestsFromNames(self, names, module=None):
        """A suite of the suites for several names."""
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def getTestCaseNames(self, testCaseClass):
        """The sorted names of the test methods of a class."""

        def should_include(name):
            if not name.startswith(self.testMethodPrefix):
                return False
            if not callable(getattr(testCaseClass, name)):
                return False
            full = f"{testCaseClass.__module__}.{testCaseClass.__qualname__}.{name}"
            return self.testNamePatterns is None or any(fnmatchcase(full, each) for each in self.testNamePatterns)

        names = list(filter(should_include, dir(testCaseClass)))
        if self.sortTestMethodsUsing:
            names.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
        return names

    # ---- in folders ----

    def discover(self, start_dir, pattern="test*.py", top_level_dir=None):
        """A suite of all tests in the modules below a folder whose names match a pattern."""
        set_implicitly = top_level_dir is None and self._top_level_dir is None
        if top_level_dir is None:
            top_level_dir = self._top_level_dir if self._top_level_dir is not None else start_dir
        top_level_dir = os.path.abspath(top_level_dir)
        if top_level_dir not in sys.path:
            sys.path.insert(0, top_level_dir)
        self._top_level_dir = top_level_dir
        if os.path.isdir(os.path.abspath(start_dir)):
            start_dir = os.path.abspath(start_dir)
            if start_dir != top_level_dir and not os.path.isfile(os.path.join(start_dir, "__init__.py")):
                raise ImportError("Start directory is not importable: %r" % start_dir)
        else:
            start_dir = self._folder_of_module(start_dir, set_implicitly)
        return self.suiteClass(list(self._find_tests(start_dir, pattern)))

    def _folder_of_module(self, name, set_implicitly):
        try:
            __import__(name)
        except ImportError:
            raise ImportError("Start directory is not importable: %r" % name)
        module = sys.modules[name]
        file = getattr(module, "__file__", None)
        if file is None:
            if name in sys.builtin_module_names:
                raise TypeError("Can not use builtin modules as dotted module names") from None
            raise TypeError(f"don't know how to discover from {module!r}") from None
        if set_implicitly:
            top = name.partition(".")[0]
            folder = os.path.dirname(os.path.abspath(getattr(sys.modules[top], "__file__", file)))
            self._top_level_dir = os.path.dirname(folder)
            sys.path.remove(self._top_level_dir) if self._top_level_dir in sys.path else None
            sys.path.insert(0, self._top_level_dir)
        return os.path.abspath(os.path.dirname(file))

    def _get_name_from_path(self, path):
        if path == self._top_level_dir:
            return "."
        path = os.path.normpath(path)
        base, extension = os.path.splitext(path)
        relative = os.path.relpath(base if extension == ".py" else path, self._top_level_dir)
        assert not os.path.isabs(relative), "Path must be within the project"
        assert not relative.startswith(".."), "Path must be within the project"
        return relative.replace(os.path.sep, ".")

    def _match_path(self, path, full_path, pattern):
        return fnmatch(path, pattern)

    def _find_tests(self, start_dir, pattern):
        name = self._get_name_from_path(start_dir)
        # a package is asked by its load_tests alone
        if name != "." and name not in self._loading_packages:
            tests, should_recurse = self._find_test_path(start_dir, pattern)
            if tests is not None:
                yield tests
            if not should_recurse:
                return
        for path in sorted(os.listdir(start_dir)):
            full_path = os.path.join(start_dir, path)
            tests, should_recurse = self._find_test_path(full_path, pattern)
            if tests is not None:
                yield tests
            if should_recurse:
                name = self._get_name_from_path(full_path)
                self._loading_packages.add(name)
                try:
                    yield from self._find_tests(full_path, pattern)
                finally:
                    self._loading_packages.discard(name)

    def _import(self, name):
        __import__(name)
        return sys.modules[name]

    def _find_test_path(self, full_path, pattern):
        base = os.path.basename(full_path)
        if os.path.isfile(full_path):
            if not VALID_MODULE_NAME.match(base) or not self._match_path(base, full_path, pattern):
                return None, False
            name = self._get_name_from_path(full_path)
            try:
                module = self._import(name)
            except case.SkipTest as error:
                return _skipped_module(name, error, self.suiteClass), False
            except:
                failed, message = _failed_import(name, self.suiteClass)
                self.errors.append(message)
                return failed, False
            self._check_place(module, full_path)
            return self.loadTestsFromModule(module, pattern=pattern), False
        if not os.path.isdir(full_path) or not os.path.isfile(os.path.join(full_path, "__init__.py")):
            return None, False
        name = self._get_name_from_path(full_path)
        try:
            package = self._import(name)
        except case.SkipTest as error:
            return _skipped_module(name, error, self.suiteClass), False
        except:
            failed, message = _failed_import(name, self.suiteClass)
            self.errors.append(message)
            return failed, False
        load_tests = getattr(package, "load_tests", None)
        self._loading_packages.add(name)
        try:
            tests = self.loadTestsFromModule(package, pattern=pattern)
            return tests, load_tests is None
        finally:
            self._loading_packages.discard(name)

    def _check_place(self, module, full_path):
        """A module of the same name may stand elsewhere on sys.path."""
        file = os.path.abspath(getattr(module, "__file__", full_path))
        found = os.path.splitext(os.path.realpath(file))[0]
        wanted = os.path.splitext(os.path.realpath(full_path))[0]
        if found.lower() != wanted.lower():
            raise ImportError(
                "%r module incorrectly imported from %r. Expected %r. Is this module globally installed?"
                % (
                    os.path.splitext(os.path.basename(full_path))[0],
                    os.path.dirname(found),
                    os.path.dirname(full_path),
                )
            )


defaultTestLoader = TestLoader()


def _make_loader(prefix, sort_using, suite_class=None, patterns=None):
    loader = TestLoader()
    loader.sortTestMethodsUsing = sort_using
    loader.testMethodPrefix = prefix
    loader.testNamePatterns = patterns
    if suite_class:
        loader.suiteClass = suite_class
    return loader


def _warn_old(name, instead):
    warnings.warn(
        f"unittest.{name}() is deprecated and will be removed in Python 3.13. "
        f"Please use unittest.TestLoader.{instead}() instead.",
        DeprecationWarning,
        stacklevel=3,
    )


def getTestCaseNames(testCaseClass, prefix, sortUsing=util.three_way_cmp, testNamePatterns=None):
    _warn_old("getTestCaseNames", "getTestCaseNames")
    return _make_loader(prefix, sortUsing, patterns=testNamePatterns).getTestCaseNames(testCaseClass)


def makeSuite(testCaseClass, prefix="test", sortUsing=util.three_way_cmp, suiteClass=suite.TestSuite):
    _warn_old("makeSuite", "loadTestsFromTestCase")
    return _make_loader(prefix, sortUsing, suiteClass).loadTestsFromTestCase(testCaseClass)


def findTestCases(module, prefix="test", sortUsing=util.three_way_cmp, suiteClass=suite.TestSuite):
    _warn_old("findTestCases", "loadTestsFromModule")
    return _make_loader(prefix, sortUsing, suiteClass).loadTestsFromModule(module)
