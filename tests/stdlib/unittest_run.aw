# TextTestRunner tells of each test, and of what went wrong.
import io
import re
import sys
import unittest


class Arithmetic(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("setUpClass")

    def setUp(self):
        self.addCleanup(print, "cleanup", self.id())

    def test_good(self):
        """The first line is shown."""
        self.assertEqual(2 + 2, 4)

    def test_lists(self):
        self.assertEqual([1, 2, 3], [1, 2, 4])

    def test_dicts(self):
        self.assertEqual({"a": 1}, {"a": 2}, "more")

    def test_lines(self):
        self.assertEqual("one\ntwo\n", "one\nzwei\n")

    def test_parts(self):
        for i in range(4):
            with self.subTest("part", i=i):
                self.assertEqual(i % 2, 0)

    def test_error(self):
        {}["missing"]

    @unittest.skip("not today")
    def test_skipped(self):
        self.fail()

    def test_skips_itself(self):
        self.skipTest("nor this")

    @unittest.expectedFailure
    def test_expected(self):
        self.fail("it does")

    @unittest.expectedFailure
    def test_unexpected(self):
        pass


class Later(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        import asyncio

        asyncio.get_running_loop().slow_callback_duration = 60  # the machine may be slow
        await asyncio.sleep(0)
        print("asyncSetUp")

    async def test_await(self):
        self.assertTrue(True)


tests = unittest.TestSuite()
load = unittest.defaultTestLoader.loadTestsFromTestCase
tests.addTests([load(Arithmetic), load(Later)])
print(tests.countTestCases())
for verbosity in (1, 2):
    out = io.StringIO()
    result = unittest.TextTestRunner(stream=out, verbosity=verbosity).run(tests)
    text = re.sub(r"in \d+\.\d+s", "in 0s", out.getvalue())
    # where the tests are, and the marks below a line, depend on who runs them
    text = re.sub(r'File ".*", line', "File line", text)
    print(re.sub(r"(?m) +$", "", re.sub(r"(?m)^    [ ^~]+\n", "", text)))
    print(result.testsRun, result.wasSuccessful(), len(result.failures), len(result.errors), len(result.skipped))
    tests = unittest.TestSuite([load(Arithmetic), load(Later)])
# output:
#| 11
#| setUpClass
#| cleanup __main__.Arithmetic.test_dicts
#| cleanup __main__.Arithmetic.test_error
#| cleanup __main__.Arithmetic.test_expected
#| cleanup __main__.Arithmetic.test_good
#| cleanup __main__.Arithmetic.test_lines
#| cleanup __main__.Arithmetic.test_lists
#| cleanup __main__.Arithmetic.test_parts
#| cleanup __main__.Arithmetic.test_skips_itself
#| cleanup __main__.Arithmetic.test_unexpected
#| asyncSetUp
#| FEx.FFFFssu.
#| ======================================================================
#| ERROR: test_error (__main__.Arithmetic.test_error)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File line 35, in test_error
#|     {}["missing"]
#| KeyError: 'missing'
#|
#| ======================================================================
#| FAIL: test_dicts (__main__.Arithmetic.test_dicts)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File line 24, in test_dicts
#|     self.assertEqual({"a": 1}, {"a": 2}, "more")
#| AssertionError: {'a': 1} != {'a': 2}
#| - {'a': 1}
#| ?       ^
#|
#| + {'a': 2}
#| ?       ^
#|  : more
#|
#| ======================================================================
#| FAIL: test_lines (__main__.Arithmetic.test_lines)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File line 27, in test_lines
#|     self.assertEqual("one\ntwo\n", "one\nzwei\n")
#| AssertionError: 'one\ntwo\n' != 'one\nzwei\n'
#|   one
#| - two
#| + zwei
#|
#|
#| ======================================================================
#| FAIL: test_lists (__main__.Arithmetic.test_lists)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File line 21, in test_lists
#|     self.assertEqual([1, 2, 3], [1, 2, 4])
#| AssertionError: Lists differ: [1, 2, 3] != [1, 2, 4]
#|
#| First differing element 2:
#| 3
#| 4
#|
#| - [1, 2, 3]
#| ?        ^
#|
#| + [1, 2, 4]
#| ?        ^
#|
#|
#| ======================================================================
#| FAIL: test_parts (__main__.Arithmetic.test_parts) [part] (i=1)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File line 32, in test_parts
#|     self.assertEqual(i % 2, 0)
#| AssertionError: 1 != 0
#|
#| ======================================================================
#| FAIL: test_parts (__main__.Arithmetic.test_parts) [part] (i=3)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File line 32, in test_parts
#|     self.assertEqual(i % 2, 0)
#| AssertionError: 1 != 0
#|
#| ======================================================================
#| UNEXPECTED SUCCESS: test_unexpected (__main__.Arithmetic.test_unexpected)
#| ----------------------------------------------------------------------
#| Ran 11 tests in 0s
#|
#| FAILED (failures=5, errors=1, skipped=2, expected failures=1, unexpected successes=1)
#|
#| 11 False 5 1 2
#| setUpClass
#| cleanup __main__.Arithmetic.test_dicts
#| cleanup __main__.Arithmetic.test_error
#| cleanup __main__.Arithmetic.test_expected
#| cleanup __main__.Arithmetic.test_good
#| cleanup __main__.Arithmetic.test_lines
#| cleanup __main__.Arithmetic.test_lists
#| cleanup __main__.Arithmetic.test_parts
#| cleanup __main__.Arithmetic.test_skips_itself
#| cleanup __main__.Arithmetic.test_unexpected
#| asyncSetUp
#| test_dicts (__main__.Arithmetic.test_dicts) ... FAIL
#| test_error (__main__.Arithmetic.test_error) ... ERROR
#| test_expected (__main__.Arithmetic.test_expected) ... expected failure
#| test_good (__main__.Arithmetic.test_good)
#| The first line is shown. ... ok
#| test_lines (__main__.Arithmetic.test_lines) ... FAIL
#| test_lists (__main__.Arithmetic.test_lists) ... FAIL
#| test_parts (__main__.Arithmetic.test_parts) ...
#|   test_parts (__main__.Arithmetic.test_parts) [part] (i=1) ... FAIL
#|   test_parts (__main__.Arithmetic.test_parts) [part] (i=3) ... FAIL
#| test_skipped (__main__.Arithmetic.test_skipped) ... skipped 'not today'
#| test_skips_itself (__main__.Arithmetic.test_skips_itself) ... skipped 'nor this'
#| test_unexpected (__main__.Arithmetic.test_unexpected) ... unexpected success
#| test_await (__main__.Later.test_await) ... ok
#|
#| ======================================================================
#| ERROR: test_error (__main__.Arithmetic.test_error)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File line 35, in test_error
#|     {}["missing"]
#| KeyError: 'missing'
#|
#| ======================================================================
#| FAIL: test_dicts (__main__.Arithmetic.test_dicts)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File line 24, in test_dicts
#|     self.assertEqual({"a": 1}, {"a": 2}, "more")
#| AssertionError: {'a': 1} != {'a': 2}
#| - {'a': 1}
#| ?       ^
#|
#| + {'a': 2}
#| ?       ^
#|  : more
#|
#| ======================================================================
#| FAIL: test_lines (__main__.Arithmetic.test_lines)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File line 27, in test_lines
#|     self.assertEqual("one\ntwo\n", "one\nzwei\n")
#| AssertionError: 'one\ntwo\n' != 'one\nzwei\n'
#|   one
#| - two
#| + zwei
#|
#|
#| ======================================================================
#| FAIL: test_lists (__main__.Arithmetic.test_lists)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File line 21, in test_lists
#|     self.assertEqual([1, 2, 3], [1, 2, 4])
#| AssertionError: Lists differ: [1, 2, 3] != [1, 2, 4]
#|
#| First differing element 2:
#| 3
#| 4
#|
#| - [1, 2, 3]
#| ?        ^
#|
#| + [1, 2, 4]
#| ?        ^
#|
#|
#| ======================================================================
#| FAIL: test_parts (__main__.Arithmetic.test_parts) [part] (i=1)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File line 32, in test_parts
#|     self.assertEqual(i % 2, 0)
#| AssertionError: 1 != 0
#|
#| ======================================================================
#| FAIL: test_parts (__main__.Arithmetic.test_parts) [part] (i=3)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File line 32, in test_parts
#|     self.assertEqual(i % 2, 0)
#| AssertionError: 1 != 0
#|
#| ======================================================================
#| UNEXPECTED SUCCESS: test_unexpected (__main__.Arithmetic.test_unexpected)
#| ----------------------------------------------------------------------
#| Ran 11 tests in 0s
#|
#| FAILED (failures=5, errors=1, skipped=2, expected failures=1, unexpected successes=1)
#|
#| 11 False 5 1 2
