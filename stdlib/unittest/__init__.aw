"""Tests of programs: cases with assertions, suites of them, and runners that tell how they ended."""

from .result import TestResult
from .case import (
    addModuleCleanup, TestCase, FunctionTestCase, SkipTest, skip, skipIf, skipUnless, expectedFailure, doModuleCleanups,
    enterModuleContext,
)  # fmt: skip
from .suite import BaseTestSuite, TestSuite
from .loader import TestLoader, defaultTestLoader, makeSuite, getTestCaseNames, findTestCases
from .main import TestProgram, main
from .runner import TextTestRunner, TextTestResult
from .signals import installHandler, registerResult, removeResult, removeHandler

__all__ = [
    "IsolatedAsyncioTestCase", "TestResult", "TestCase", "TestSuite", "TextTestRunner", "TestLoader", "FunctionTestCase",
    "main", "defaultTestLoader", "SkipTest", "skip", "skipIf", "skipUnless", "expectedFailure", "TextTestResult",
    "installHandler", "registerResult", "removeResult", "removeHandler", "addModuleCleanup", "getTestCaseNames",
    "makeSuite", "findTestCases", "doModuleCleanups", "enterModuleContext",
]  # fmt: skip

# tracebacks of failures leave out the frames of modules that have this name
__unittest = True


def __dir__():
    return globals().keys() | {"IsolatedAsyncioTestCase"}


def __getattr__(name):
    # asyncio is loaded by those who need it
    if name == "IsolatedAsyncioTestCase":
        global IsolatedAsyncioTestCase
        from .async_case import IsolatedAsyncioTestCase

        return IsolatedAsyncioTestCase
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def load_tests(loader, tests, pattern):
    import os.path

    return loader.discover(start_dir=os.path.dirname(__file__), pattern=pattern)
