"""The program that runs the tests of a module: unittest.main(), and `python -m unittest`."""
import os
import sys

from . import loader, runner
from .signals import installHandler

__unittest = True

# What help ends with: without a module, and in a module's own program.
MAIN_EXAMPLES = """\
Examples:
  %(prog)s test_module               - run tests from test_module
  %(prog)s module.TestClass          - run tests from module.TestClass
  %(prog)s module.Class.test_method  - run specified test method
  %(prog)s path/to/test_file.py      - run tests from test_file.py
"""

MODULE_EXAMPLES = """\
Examples:
  %(prog)s                           - run default set of tests
  %(prog)s MyTestSuite               - run suite 'MyTestSuite'
  %(prog)s MyTestCase.testSomething  - run MyTestCase.testSomething
  %(prog)s MyTestCase                - run all 'test*' test methods
                                       in MyTestCase
"""


def _convert_name(name):
    """A module's name for the path of a file, if it is one."""
    if not os.path.isfile(name) or not name.lower().endswith(".py"):
        return name
    if os.path.isabs(name):
        relative = os.path.relpath(name, os.getcwd())
        if os.path.isabs(relative) or relative.startswith(os.pardir):
            return name
        name = relative
    return os.path.normpath(name)[:-3].replace("\\", ".").replace("/", ".")


def _convert_names(names):
    return [_convert_name(name) for name in names]


def _find_module(name):
    """A module by its dotted name."""
    found = __import__(name)
    for part in name.split(".")[1:]:
        found = getattr(found, part)
    return found


def _convert_select_pattern(pattern):
    return pattern if "*" in pattern else "*%s*" % pattern


class TestProgram(object):
    """Reads the command line, runs tests, and ends the program with a status."""

    module = None
    verbosity = 1
    failfast = catchbreak = buffer = progName = warnings = testNamePatterns = None
    _discovery_parser = None

    def __init__(
        self,
        module="__main__",
        defaultTest=None,
        argv=None,
        testRunner=None,
        testLoader=loader.defaultTestLoader,
        exit=True,
        verbosity=1,
        failfast=None,
        catchbreak=None,
        buffer=None,
        warnings=None,
        *,
        tb_locals=False,
    ):
        argv = sys.argv if argv is None else argv
        self.module = _find_module(module) if isinstance(module, str) else module
        self.defaultTest, self.testRunner, self.testLoader = defaultTest, testRunner, testLoader
        self.verbosity, self.exit, self.tb_locals = verbosity, exit, tb_locals
        self.failfast, self.catchbreak, self.buffer = failfast, catchbreak, buffer
        # the usual filters would hide deprecations
        shown = warnings is None and not getattr(sys, "warnoptions", None)
        self.warnings = "default" if shown else warnings
        self.progName = os.path.basename(argv[0])
        self.parseArgs(argv)
        self.runTests()

    def _print_help(self, *args, **kwargs):
        parser = self._getParentArgParser()
        examples = MAIN_EXAMPLES if self.module is None else MODULE_EXAMPLES
        print(self._getMainArgParser(parser).format_help())
        print(examples % {"prog": self.progName})
        if self.module is None:
            self._getDiscoveryArgParser(parser).print_help()

    def parseArgs(self, argv):
        self._main_parser = None
        if self.module is None:
            if len(argv) > 1 and argv[1].lower() == "discover":
                self._do_discovery(argv[2:])
                return
            self._read_options(argv[1:])
            if not self.tests:
                # with options alone the folder is searched, with these options
                self._do_discovery([])
                return
        else:
            self._read_options(argv[1:])
        if self.tests:
            self.testNames = _convert_names(self.tests)
            if __name__ == "__main__":
                self.module = None
        elif self.defaultTest is None:
            self.testNames = None
        elif isinstance(self.defaultTest, str):
            self.testNames = (self.defaultTest,)
        else:
            self.testNames = list(self.defaultTest)
        self.createTests()

    def _read_options(self, args):
        if args:
            self._main_parser = self._getMainArgParser(self._getParentArgParser())
            self._main_parser.parse_args(args, self)
            return
        # the usual case needs no argparse
        self.tests = []
        for name in ("failfast", "catchbreak", "buffer"):
            if getattr(self, name) is None:
                setattr(self, name, False)

    def createTests(self, from_discovery=False, Loader=None):
        if self.testNamePatterns:
            self.testLoader.testNamePatterns = self.testNamePatterns
        if from_discovery:
            finder = self.testLoader if Loader is None else Loader()
            self.test = finder.discover(self.start, self.pattern, self.top)
        elif self.testNames is None:
            self.test = self.testLoader.loadTestsFromModule(self.module)
        else:
            self.test = self.testLoader.loadTestsFromNames(self.testNames, self.module)

    def _getParentArgParser(self):
        import argparse

        parser = argparse.ArgumentParser(add_help=False)
        add = parser.add_argument
        add("-v", "--verbose", dest="verbosity", action="store_const", const=2, help="Verbose output")
        add("-q", "--quiet", dest="verbosity", action="store_const", const=0, help="Quiet output")
        add("--locals", dest="tb_locals", action="store_true", help="Show local variables in tracebacks")
        if self.failfast is None:
            add("-f", "--failfast", dest="failfast", action="store_true", help="Stop on first fail or error")
            self.failfast = False
        if self.catchbreak is None:
            add("-c", "--catch", dest="catchbreak", action="store_true", help="Catch Ctrl-C and display results so far")
            self.catchbreak = False
        if self.buffer is None:
            add("-b", "--buffer", dest="buffer", action="store_true", help="Buffer stdout and stderr during tests")
            self.buffer = False
        if self.testNamePatterns is None:
            add(
                "-k",
                dest="testNamePatterns",
                action="append",
                type=_convert_select_pattern,
                help="Only run tests which match the given substring",
            )
            self.testNamePatterns = []
        return parser

    def _getMainArgParser(self, parent):
        import argparse

        parser = argparse.ArgumentParser(parents=[parent])
        parser.prog = self.progName
        parser.print_help = self._print_help
        parser.add_argument(
            "tests",
            nargs="*",
            help="a list of any number of test modules, classes and test methods.",
        )
        return parser

    def _getDiscoveryArgParser(self, parent):
        import argparse

        parser = argparse.ArgumentParser(parents=[parent])
        parser.prog = "%s discover" % self.progName
        parser.epilog = (
            "For test discovery all test modules must be importable from the top level directory of the project."
        )
        add = parser.add_argument
        add("-s", "--start-directory", dest="start", help="Directory to start discovery ('.' default)")
        add("-p", "--pattern", dest="pattern", help="Pattern to match tests ('test*.py' default)")
        add(
            "-t",
            "--top-level-directory",
            dest="top",
            help="Top level directory of project (defaults to start directory)",
        )
        for arg in ("start", "pattern", "top"):
            add(arg, nargs="?", default=argparse.SUPPRESS, help=argparse.SUPPRESS)
        return parser

    def _do_discovery(self, argv, Loader=None):
        self.start = "."
        self.pattern = "test*.py"
        self.top = None
        if argv:
            if self._discovery_parser is None:
                self._discovery_parser = self._getDiscoveryArgParser(self._getParentArgParser())
            self._discovery_parser.parse_args(argv, self)
        self.createTests(from_discovery=True, Loader=Loader)

    def runTests(self):
        if self.catchbreak:
            installHandler()
        if self.testRunner is None:
            self.testRunner = runner.TextTestRunner
        made = isinstance(self.testRunner, type)
        self.result = (self._make_runner() if made else self.testRunner).run(self.test)
        if self.exit:
            sys.exit(not self.result.wasSuccessful())

    def _make_runner(self):
        """A runner of the class that was given; those of older days know fewer settings."""
        names = ("verbosity", "failfast", "buffer", "warnings", "tb_locals")
        for known in (names, names[:-1]):
            try:
                return self.testRunner(**{name: getattr(self, name) for name in known})
            except TypeError:
                pass
        return self.testRunner()


main = TestProgram
